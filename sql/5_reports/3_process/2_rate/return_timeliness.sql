-- 退回及时率: one row per slice of the obligations of the period that failed and could not be paid after all (遗留, 已退款 at
-- the cut-off), as far as the time limit of giving the money back ended by the cut-off: given back (refund closed) by
-- then ÷ all of them; `unknown`: whose limit the calendar does not know
-- The limit is the agreement's, else the next working day, after the last failure before the refund (source 001, 三（五）).
create or replace macro return_timeliness(for_month, for_scope, seen_at) as table
with failed as (
    select *, last_failed_at::date as failed_on
    from failed_obligation(for_month, for_scope, seen_at)
    where state in (2, 3)
        and coalesce(refunded_at >= last_failed_at, true)
),

timed as (
    select failed.*, back.day + interval 1 day as return_until
    from failed
    join slip_term(for_month, for_scope, seen_at) as term using (slip_key)
    left join working_day as start on start.day = failed.failed_on
    left join working_day as back
        on back.run = start.run and back.nth = start.nth + term.return_days and back.is_working
)

select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    count(*) filter (refunded_at < return_until) as numerator,
    count(*) filter (return_until is not null) as denominator,
    count(*) filter (return_until is null) as unknown
from timed
where return_until <= seen_at or return_until is null
group by region_key, department_key, bank_key, township_key, project_key;
