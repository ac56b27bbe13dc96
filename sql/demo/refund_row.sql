-- 退款文件: one row per line of the unit's file, header first
create macro refund_row(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '发放单号', '明细序号', '退款类型', '申请时间', '办结时间', '金额', '原因')
) as header
union all
(
    select
        slip_code, line_no::varchar, refund_kind, asked_at::varchar, closed_at::varchar,
        (amount / 100)::decimal(18, 2)::varchar, reason
    from refund
    join unusual_amount using (slip_no, line_no)
    join file on file.region_code = refund.region_code
    where file.file_no = wanted_file
    order by slip_code, line_no
);
