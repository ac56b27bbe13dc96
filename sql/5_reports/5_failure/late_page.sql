-- 指标背后的记录一页: one row: how many fit the conditions and their amount, the asked rows (most days first), and what the
-- list can be narrowed by; null asks for nothing, `for_regions` null sees the whole city
create or replace macro late_page(
    for_month, for_scope, seen_at, for_kind, for_regions, for_region, for_department, for_bank,
    for_township, for_project, for_least, for_most, for_offset, for_limit
) as table
with named as materialized (
    select dimension, dimension_key, key, name from dimension_name
),

fitting as materialized (
    select late.*
    from indicator_record(for_month, for_scope, seen_at, for_kind) as late
    join named as region on region.dimension = 'region' and region.dimension_key = late.region_key
    join named as department
        on department.dimension = 'department' and department.dimension_key = late.department_key
    join named as bank on bank.dimension = 'bank' and bank.dimension_key = late.bank_key
    join named as township
        on township.dimension = 'township' and township.dimension_key = late.township_key
    join named as project_of
        on project_of.dimension = 'project' and project_of.dimension_key = late.project_key
    where (for_regions is null or list_contains(for_regions, region.key))
        and (for_region is null or region.key = for_region)
        and (for_department is null or department.key = for_department)
        and (for_bank is null or bank.key = for_bank)
        and (for_township is null or township.key = for_township)
        and (for_project is null or project_of.key = for_project)
        and (for_least is null or days_late >= for_least)
        and (for_most is null or days_late <= for_most)
),

page as (
    select fitting.*, slip_number.slip_no
    from fitting
    join slip_number using (slip_key)
    order by days_late desc nulls last, fitting.amount desc, slip_no, line_no, done_at
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
                'line': page.line_no,
                'region': of_key[page.region_key],
                'project': of_key[page.project_key],
                'bank': of_key[page.bank_key],
                'township': of_key[page.township_key],
                'name': recipient.name_masked,
                'id_masked': recipient.id_masked,
                'account_tail': recipient.account_tail,
                'amount': page.amount::double,
                'state': state_name(page.state),
                'funded_at': local_instant(page.funded_at),
                'last_day': page.last_day::varchar,
                'done_at': local_instant(page.done_at),
                'days_late': page.days_late
            }
            order by
                page.days_late desc nulls last, page.amount desc, page.slip_no, page.line_no, page.done_at
        ) as rows
    from page
    join payment on payment.slip_key = page.slip_key and payment.line_no = page.line_no
    join recipient using (recipient_key)
    cross join glossary
),

summed as (
    select
        count(*)::integer as total,
        coalesce(sum(amount), 0)::double as amount,
        map_entries(histogram(region_key)) as regions,
        map_entries(histogram(bank_key)) as banks,
        map_entries(histogram(township_key)) as townships,
        map_entries(histogram(project_key)) as projects
    from fitting
)

select
    summed.total,
    summed.amount,
    coalesce(shown.rows, []) as rows,
    {
        'region': most_first(
            list_transform(
                regions, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'bank': most_first(
            list_transform(
                banks, lambda each: struct_insert(of_key[each.key], found := each.value)
            )
        ),
        'township': most_first(
            list_transform(
                townships, lambda each: struct_insert(of_key[each.key], found := each.value)
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
