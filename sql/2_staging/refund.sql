-- 退款: one row per refund in its current version; without `closed_at` it is still open
create or replace view refund as
select slip_key, line_no, refund_type, requested_at, closed_at, amount, reason, import_id, source_line
from raw_refund
where superseded_by is null;
