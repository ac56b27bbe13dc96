-- 收文到分配的工作日: one row per slice and number of working days from receipt of a fund document to the allocation of a
-- share, allocated in the period and before the cut-off; null where the calendar does not know
create or replace macro allocation_days(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    null::integer as bank_key,
    null::integer as township_key,
    project_key,
    (finish.nth - start.nth)::integer as working_days,
    count(*) as obligations
from fund_share
left join working_day as start on start.day = fund_share.received_on
left join working_day as finish
    on finish.day = fund_share.allocated_on and finish.run = start.run
where allocated_on >= period_start(for_month, for_scope)
    and allocated_on < period_end(for_month)
    and allocated_on < seen_at
group by all;
