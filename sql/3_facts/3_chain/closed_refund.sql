-- 已办结的退款: one row per obligation that a refund of any row of its chain closed: its own row, and when first
create or replace view closed_refund as
select
    coalesce(chain_row.root_slip_key, refund.slip_key) as slip_key,
    coalesce(chain_row.root_line_no, refund.line_no) as line_no,
    min(refund.closed_at) as closed_at
from refund
left join chain_row
    on chain_row.slip_key = refund.slip_key
    and chain_row.line_no = refund.line_no
    and chain_row.problem is null
where refund.closed_at is not null
group by all;
