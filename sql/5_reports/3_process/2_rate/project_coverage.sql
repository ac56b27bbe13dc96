-- 应纳尽纳率: one row per unit (null: the city) and department (null: all of them): projects of the year's policy list with a
-- payment in the period at the cut-off ÷ all of the list, or those of the department; none where the year has no list
-- A unit is held against the whole list, which does not say which units a project is for (domain.md, section 6).
create or replace macro project_coverage(for_month, for_scope, seen_at) as table
with listed as materialized (
    select
        project_of.dimension_key as project_key,
        department.dimension_key as department_key
    from listed_project
    left join dimension_key as project_of
        on project_of.dimension = 'project' and project_of.key = listed_project.project_code
    left join dimension_key as department
        on department.dimension = 'department' and department.key = listed_project.department
    where listed_project.year = for_month // 100
),

unit as (
    select distinct region_key
    from slip_dimension
    where month >= first_month(for_month, for_scope) and month <= for_month
    union all
    select null
),

paid as (
    select region_key, project_key
    from slice_count(for_month, for_scope, seen_at)
    group by region_key, project_key
    having sum(paid) > 0
),

paid_somewhere as (
    select region_key, project_key from paid
    union
    select null, project_key from paid
),

covered as (
    select
        unit.region_key,
        listed.department_key,
        paid_somewhere.project_key is not null as is_paid
    from listed
    cross join unit
    left join paid_somewhere
        on paid_somewhere.project_key = listed.project_key
        and paid_somewhere.region_key is not distinct from unit.region_key
)

select
    region_key,
    department_key,
    count(*) filter (is_paid) as numerator,
    count(*) as denominator
from covered
group by grouping sets ((region_key), (region_key, department_key))
having grouping(department_key) = 1 or department_key is not null;
