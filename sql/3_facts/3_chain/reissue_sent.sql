-- 在途的再发: one row per re-issue of an obligation of these slips that is on its way, from when on: its slip is funded, or
-- the bank is at work on it (处理中)
-- `reach`: how far along the chain it lies, and in which attempt there; an answer of less reach leaves it waiting.
create or replace macro reissue_sent(for_slips) as table
with link as (
    select root_slip_key, root_line_no, slip_key, line_no, place
    from chain_row
    where problem is null and root_slip_key in (select unnest(for_slips))
)

select
    link.root_slip_key,
    link.root_line_no,
    link.place::bigint << 32 as reach,
    slip_dimension.funded_at as issued_at
from link
join slip_dimension using (slip_key)
where slip_dimension.funded_at is not null
union all
select slip_key, line_no, attempt, answered_at
from feedback
where result = 0 and attempt > 1 and slip_key in (select unnest(for_slips))
union all
select
    link.root_slip_key, link.root_line_no, link.place::bigint << 32 | feedback.attempt,
    feedback.answered_at
from feedback
join link on link.slip_key = feedback.slip_key and link.line_no = feedback.line_no
where feedback.result = 0;
