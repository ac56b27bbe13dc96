-- 现行的行来自何处: one row per current row about a slip, of any kind, with the import and line that told of it
-- `line_no` is null for the slip's own row and for a push of a whole slip.
create or replace view row_source as
select 'slip' as kind, slip_key, null::integer as line_no, import_id, source_line
from raw_slip
where superseded_by is null
union all
select 'payment', slip_key, line_no, import_id, source_line
from raw_payment
where superseded_by is null
union all
select 'feedback', slip_key, line_no, import_id, source_line
from raw_feedback
where superseded_by is null
union all
select 'refund', slip_key, line_no, import_id, source_line
from raw_refund
where superseded_by is null
union all
select 'push', slip_key, line_no, import_id, source_line
from raw_push
where superseded_by is null;
