-- 资金下达及时率: one row per unit, project and department of the fund shares whose time limit ended in the period and by
-- the cut-off: allocated to the unit by then ÷ all of them
-- The limit is the 15th calendar day after receipt where the province assigned the money to the county, else the 30th
-- (source 001, 五（一）). A share of 0元 is not allocated. Banks and townships have none.
create or replace macro allocation_timeliness(for_month, for_scope, seen_at) as table
with timed as (
    select *, received_on + if(coalesce(is_province_direct, false), 15, 30) as last_day
    from fund
),

due as (
    select *
    from timed
    where last_day >= period_start(for_month, for_scope)
        and last_day < period_end(for_month)
        and last_day + interval 1 day <= seen_at
)

select
    region.dimension_key as region_key,
    department.dimension_key as department_key,
    null::integer as bank_key,
    null::integer as township_key,
    project_of.dimension_key as project_key,
    count(*) filter (due.allocated_on <= last_day and coalesce(due.allocated_amount > 0, true))
        as numerator,
    count(*) as denominator,
    0::bigint as unknown
from due
left join region_name on region_name.written = due.region_code
left join dimension_key as region
    on region.dimension = 'region' and region.key = region_name.region_code
left join dimension_key as project_of
    on project_of.dimension = 'project' and project_of.key = due.project_code
left join project on project.project_code = due.project_code
left join dimension_key as department
    on department.dimension = 'department' and department.key = project.department
group by region.dimension_key, department.dimension_key, project_of.dimension_key;
