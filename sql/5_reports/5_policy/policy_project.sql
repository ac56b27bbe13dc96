-- 清单与发放: one row per project of the year's list, and per project paid in the period that the list has not in force:
-- whether it was paid before the cut-off, with the slips, obligations and 分 that were; none where the year has no list
-- `state`: paid (已列已发), unpaid (已列未发), unlisted (已发未列). A unit is held against the whole list, as 应纳尽纳率 is
-- (project_coverage). `for_region`: of that unit alone; `for_regions` null: the whole city, a list: of these units only.
create or replace macro policy_project(
    for_month, for_scope, seen_at, for_region, for_regions
) as table
with unit as (
    select dimension_key
    from dimension_name
    where dimension = 'region'
        and (for_region is null or key = for_region)
        and (for_regions is null or list_contains(for_regions, key))
),

paid as materialized (
    select
        named.key as code,
        any_value(named.name) as name,
        count(distinct slice.slip_key) filter (slice.paid > 0) as slips,
        sum(slice.paid) as payments,
        sum(slice.amount_paid) as amount
    from slice_count(for_month, for_scope, seen_at) as slice
    join dimension_name as named
        on named.dimension = 'project' and named.dimension_key = slice.project_key
    where (for_region is null and for_regions is null)
        or slice.region_key in (select dimension_key from unit)
    group by named.key
    having sum(slice.paid) > 0
),

listed as (
    select * from listed_project where year = for_month // 100
),

stopped as (
    select * from policy_version
    where year = for_month // 100 and superseded_by is null and not is_listed
)

select
    case
        when listed.project_code is null then 'unlisted'
        when paid.code is null then 'unpaid'
        else 'paid'
    end as state,
    coalesce(listed.project_code, paid.code) as code,
    coalesce(listed.project_name, paid.name) as name,
    coalesce(listed.department, stopped.department) as department,
    coalesce(listed.policy_level, stopped.policy_level) as level,
    coalesce(listed.standard, stopped.standard) as standard,
    coalesce(listed.cycle, stopped.cycle) as cycle,
    coalesce(listed.deadline_days, stopped.deadline_days) as deadline_days,
    coalesce(listed.status, stopped.status) as status,
    coalesce(paid.slips, 0)::integer as slips,
    coalesce(paid.payments, 0)::double as payments,
    coalesce(paid.amount, 0)::double as amount
from listed
full join paid on paid.code = listed.project_code
left join stopped on stopped.project_code = paid.code
where exists (select 1 from listed)
order by
    list_position(['unlisted', 'unpaid', 'paid'], state),
    coalesce(listed.source_line, 0),
    code;
