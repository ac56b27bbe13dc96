-- 退回的期限: one row per obligation of the period that failed and could not be paid after all (遗留, 已退款 at the cut-off),
-- with the 24:00 (as 00:00 of the next day) until which the money is to be given back; null where the calendar does not know
-- The limit is the agreement's, else the next working day, after the last failure before the refund (source 001, 三（五）).
create or replace macro return_term(for_month, for_scope, seen_at) as table
with failed as (
    select *, last_failed_at::date as failed_on
    from failed_obligation(for_month, for_scope, seen_at)
    where state in (2, 3)
        and coalesce(refunded_at >= last_failed_at, true)
)

select failed.* exclude (failed_on), back.day + interval 1 day as return_until
from failed
join slip_term(for_month, for_scope, seen_at) as term using (slip_key)
left join working_day as start on start.day = failed.failed_on
left join working_day as back
    on back.run = start.run and back.nth = start.nth + term.return_days and back.is_working;
