-- 绩效一页: one row: how many units and projects with goals fit the conditions, their 分 and goals together, and the asked rows,
-- units in canonical order; null asks for nothing, `for_regions` null sees the whole city
create or replace macro performance_page(
    for_month, seen_at, for_regions, for_region, for_project, for_offset, for_limit
) as table
with fitting as materialized (
    select
        execution.*,
        coalesce(region.region_name, '单位表中没有') as unit_name,
        region.sort_order,
        coalesce(project_called.name, execution.project_code || '（未登记）') as project_name
    from budget_execution(for_month, seen_at) as execution
    left join region on region.region_code = execution.region_code
    left join project_called on project_called.project_code = execution.project_code
    where (for_regions is null or list_contains(for_regions, execution.region_code))
        and (for_region is null or execution.region_code = for_region)
        and (for_project is null or execution.project_code = for_project)
),

page as (
    select *
    from fitting
    order by sort_order nulls last, region_code, project_code
    limit for_limit
    offset for_offset
),

shown as (
    select
        list(
            {
                'region': {'key': region_code, 'name': unit_name},
                'project': {'key': project_code, 'name': project_name},
                'budget': budget::double,
                'is_split': is_split,
                'funded': funded::double,
                'credited': credited::double,
                'execution_rate': {'numerator': funded::double, 'denominator': budget::double},
                'is_behind': is_behind,
                'goals': goals
            }
            order by sort_order nulls last, region_code, project_code
        ) as rows
    from page
)

select
    count(fitting.region_code)::integer as total,
    coalesce(sum(fitting.budget), 0)::double as budget,
    coalesce(sum(fitting.funded), 0)::double as funded,
    coalesce(sum(fitting.credited), 0)::double as credited,
    {
        'numerator': coalesce(sum(fitting.funded), 0)::double,
        'denominator': coalesce(sum(fitting.budget), 0)::double
    } as execution_rate,
    count(*) filter (fitting.is_behind)::integer as behind,
    coalesce(sum(fitting.reached), 0)::integer as reached,
    coalesce(sum(fitting.short), 0)::integer as short,
    coalesce(sum(fitting.untold), 0)::integer as untold,
    coalesce(sum(fitting.unclear), 0)::integer as unclear,
    coalesce((select rows from shown), []) as rows
from fitting;
