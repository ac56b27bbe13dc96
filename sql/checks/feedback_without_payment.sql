-- 有反馈无明细: one row per feedback row whose payment has not been loaded
select slip_number.slip_no, waiting_row.line_no, waiting_row.import_id, waiting_row.source_line,
    '银行反馈没有对应的发放明细' as detail
from waiting_row
join slip_number using (slip_key)
where waiting_row.kind = 'feedback';
