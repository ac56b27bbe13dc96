-- 公示清单一页: one row: how many publications fit the conditions, the asked rows (missing first, those funded first before
-- the others), and what the list can be narrowed by; null asks for nothing, `for_regions` null sees the whole city
-- `for_state` null: what 公示及时率 lacks, 迟 and 未公示 together.
create or replace macro publicity_page(
    for_month, for_scope, seen_at, for_regions, for_region, for_department, for_bank, for_township,
    for_project, for_stage, for_state, for_offset, for_limit
) as table
with named as materialized (
    select dimension, dimension_key, key, name from dimension_name
),

fitting as materialized (
    select publicity.*, slip_number.slip_no
    from publicity_stage(for_month, for_scope, seen_at) as publicity
    join slip_number using (slip_key)
    join named as region
        on region.dimension = 'region' and region.dimension_key = publicity.region_key
    join named as department
        on department.dimension = 'department' and department.dimension_key = publicity.department_key
    join named as bank on bank.dimension = 'bank' and bank.dimension_key = publicity.bank_key
    join named as township
        on township.dimension = 'township' and township.dimension_key = publicity.township_key
    join named as project_of
        on project_of.dimension = 'project' and project_of.dimension_key = publicity.project_key
    where (for_regions is null or list_contains(for_regions, region.key))
        and (for_region is null or region.key = for_region)
        and (for_department is null or department.key = for_department)
        and (for_bank is null or bank.key = for_bank)
        and (for_township is null or township.key = for_township)
        and (for_project is null or project_of.key = for_project)
        and (for_stage is null or publicity.stage = for_stage)
        and if(for_state is null, state in ('late', 'missing'), state = for_state)
),

page as (
    select *
    from fitting
    order by state desc, funded_on, slip_no, stage desc
    limit for_limit
    offset for_offset
),

glossary as materialized (
    select map_from_entries(list({'k': dimension_key, 'v': {'key': key, 'name': name}})) as of_key
    from named
),

shown as (
    select
        list(
            {
                'slip': page.slip_no,
                'region': of_key[page.region_key],
                'department': of_key[page.department_key],
                'project': of_key[page.project_key],
                'bank': of_key[page.bank_key],
                'township': of_key[page.township_key],
                'stage': page.stage,
                'state': page.state,
                'funded_on': page.funded_on::varchar,
                'paid_on': page.paid_at::date::varchar,
                'last_day': (page.publish_until - interval 1 day)::date::varchar,
                'published_from': page.published_from::varchar,
                'published_until': page.published_until::varchar,
                'working_days': page.working_days::integer
            }
            order by page.state desc, page.funded_on, page.slip_no, page.stage desc
        ) as rows
    from page
    cross join glossary
),

summed as (
    select
        count(*)::integer as total,
        map_entries(histogram(region_key)) as regions,
        map_entries(histogram(department_key)) as departments,
        map_entries(histogram(project_key)) as projects
    from fitting
)

select
    summed.total,
    coalesce(shown.rows, []) as rows,
    {
        'region': most_first(
            list_transform(
                regions, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'department': most_first(
            list_transform(
                departments, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'project': most_first(
            list_transform(
                projects, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        )
    } as facets
from summed
cross join glossary
cross join shown;
