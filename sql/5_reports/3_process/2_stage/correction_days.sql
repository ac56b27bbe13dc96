-- 纠错时长: one row per slice and number of working days from the first failure to the success that holds at the cut-off,
-- of obligations of the period that failed and were paid after all; null where the calendar does not know
create or replace macro correction_days(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    (finish.nth - start.nth)::integer as working_days,
    count(*) as obligations
from failed_obligation(for_month, for_scope, seen_at)
left join working_day as start on start.day = first_failed_at::date
left join working_day as finish on finish.day = state_since::date and finish.run = start.run
where state = 1
group by all;
