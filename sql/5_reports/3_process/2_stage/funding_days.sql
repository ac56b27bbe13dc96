-- 分配到拨款的工作日: one row per slice and number of working days from the last allocation of the project's funds to the
-- unit, on the day of funding or before it, to the funding of a slip of the period; one slip counts once
-- Slips of a project of which the fund ledger knows no earlier allocation are not counted; null where the calendar does
-- not know.
create or replace macro funding_days(for_month, for_scope, seen_at) as table
with funded as (
    select
        slip_dimension.slip_key,
        any_value(slip_dimension.funded_at)::date as funded_on,
        max(fund_share.allocated_on) as allocated_on
    from slip_dimension
    join fund_share
        on fund_share.region_key = slip_dimension.region_key
        and fund_share.project_key = slip_dimension.project_key
        and fund_share.allocated_on <= slip_dimension.funded_at::date
    where slip_dimension.month >= first_month(for_month, for_scope)
        and slip_dimension.month <= for_month
        and slip_dimension.funded_at < seen_at
    group by slip_dimension.slip_key
)

select
    slip_dimension.region_key,
    slip_dimension.department_key,
    slip_dimension.bank_key,
    slip_dimension.township_key,
    slip_dimension.project_key,
    (finish.nth - start.nth)::integer as working_days,
    count(*) as obligations
from funded
join slip_dimension using (slip_key)
left join working_day as start on start.day = funded.allocated_on
left join working_day as finish on finish.day = funded.funded_on and finish.run = start.run
group by all;
