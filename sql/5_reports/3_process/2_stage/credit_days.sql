-- 拨款到入账的工作日: one row per slice and number of working days from funding to the 入账时间 that banks wrote beside a
-- success told before the cut-off, of payments on slips of the period (re-issue slips too); 0 where it was credited
-- before funding, null where the calendar does not know
create or replace macro credit_days(for_month, for_scope, seen_at) as table
with credited as (
    select slip_key, credited_at::date as credited_on, count(*) as obligations
    from feedback
    where result = 1
        and credited_at < seen_at
        and answered_at < seen_at
        and slip_key in (
            select slip_key
            from slip_dimension
            where month >= first_month(for_month, for_scope) and month <= for_month
        )
    group by slip_key, credited_on
)

select
    slip_dimension.region_key,
    slip_dimension.department_key,
    slip_dimension.bank_key,
    slip_dimension.township_key,
    slip_dimension.project_key,
    greatest(finish.nth - start.nth, 0)::integer as working_days,
    sum(obligations)::bigint as obligations
from credited
join slip_dimension using (slip_key)
left join working_day as start on start.day = slip_dimension.funded_at::date
left join working_day as finish
    on finish.day = credited.credited_on and finish.run = start.run
where slip_dimension.funded_at < seen_at
group by all;
