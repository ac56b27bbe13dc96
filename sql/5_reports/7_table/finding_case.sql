-- 疑点归成的问题: one row per rule, month of funding, unit, department and project that have findings under the conditions:
-- how many, of how many persons, and how much money (分), each payment or slip once; null asks for nothing
create or replace macro finding_case(for_regions, for_month, for_severity, for_region, for_project, for_rule) as table
with fitting as materialized (
    select *
    from finding_set(for_regions, for_month, for_severity, for_region, null, for_project, null)
    where (for_rule is null or rule_id = for_rule) and region_key is not null
),

place as (
    select
        rule_id, month, region_key, department_key, project_key, slip_key, line_no,
        any_value(title) as title,
        count(*) as findings,
        max(amount) as amount
    from fitting
    group by rule_id, month, region_key, department_key, project_key, slip_key, line_no
),

summed as (
    select
        rule_id, month, region_key, department_key, project_key,
        any_value(title) as title,
        sum(findings)::integer as findings,
        coalesce(sum(amount), 0)::double as amount
    from place
    group by rule_id, month, region_key, department_key, project_key
),

named as (
    select
        fitting.rule_id, fitting.month, fitting.region_key, fitting.department_key, fitting.project_key,
        count(distinct recipient.person_key)::integer as persons
    from fitting
    left join recipient using (recipient_key)
    group by all
)

select
    summed.rule_id,
    summed.month,
    region.key as region_code,
    department.name as department,
    project.key as project_code,
    summed.title,
    summed.findings,
    named.persons,
    summed.amount
from summed
join named
    on named.rule_id = summed.rule_id
    and named.month is not distinct from summed.month
    and named.region_key = summed.region_key
    and named.department_key is not distinct from summed.department_key
    and named.project_key is not distinct from summed.project_key
join dimension_name as region on region.dimension = 'region' and region.dimension_key = summed.region_key
left join dimension_name as department
    on department.dimension = 'department' and department.dimension_key = summed.department_key
left join dimension_name as project
    on project.dimension = 'project' and project.dimension_key = summed.project_key
order by summed.rule_id, summed.month, region_code, department, project_code;
