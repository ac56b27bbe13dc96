-- 有反馈无明细: one row per line of a slip of the month that a bank answered and that has not been loaded
-- severity: 中
-- reason: 银行发了单上没有的钱，或明细没有报全
-- source: 本系统核查规则
select
    slip_no, unmatched_row.slip_key, line_no,
    arg_min(import_id, (import_id, source_line)) as import_id,
    arg_min(source_line, (import_id, source_line)) as source_line,
    '银行反馈没有对应的发放明细' as detail
from unmatched_row
left join slip_dimension using (slip_key)
where kind = 'feedback'
    and slip_dimension.month is not distinct from getvariable('for_month')::integer
group by slip_no, unmatched_row.slip_key, line_no;
