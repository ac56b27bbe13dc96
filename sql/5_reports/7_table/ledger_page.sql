-- 问题台账一页: one row: what the cases that fit the conditions come to (money in 分), the same by unit, the asked cases
-- (overdue first, then by their last day), and what the list can be narrowed by; null asks for nothing
-- Overdue: not closed after its last day, as of `for_today` (a date). `for_regions` null sees the whole city.
create or replace macro ledger_page(
    for_regions, for_today, for_state, for_source, for_region, for_department, for_project, for_case, for_overdue,
    for_offset, for_limit
) as table
with judged as materialized (
    select
        ledger_case.*,
        coalesce(region.region_name, ledger_case.region_code) as region_name,
        coalesce(region.sort_order, 9999) as region_place,
        coalesce(project.project_name, ledger_case.project_code) as project_name,
        coalesce(state <> 'closed' and due_on < for_today::date, false) as is_overdue
    from ledger_case
    left join region using (region_code)
    left join project using (project_code)
    where for_regions is null or list_contains(for_regions, region_code)
),

fitting as materialized (
    select *
    from judged
    where (for_state is null or state = for_state)
        and (for_source is null or source = for_source)
        and (for_region is null or region_code = for_region)
        and (for_department is null or department = for_department)
        and (for_project is null or project_code = for_project)
        and (for_case is null or case_no = for_case)
        and (for_overdue is null or is_overdue = for_overdue)
),

page as (
    select *
    from fitting
    order by is_overdue desc, state = 'closed', due_on nulls last, region_place, case_no
    limit for_limit
    offset for_offset
),

file as (
    select case_no, list({'name': name, 'sha256': sha256, 'bytes': bytes::double} order by noted_at, name) as files
    from ledger_file
    group by case_no
),

shown as (
    select
        list(
            {
                'no': case_no,
                'version': version,
                'region': {'key': region_code, 'name': region_name},
                'source': source,
                'category': category,
                'title': title,
                'department': department,
                'project': if(project_code is null, null, {'key': project_code, 'name': project_name}),
                'persons': persons,
                'found': found::double,
                'recovered': recovered::double,
                'cleared': cleared::double,
                'outstanding': outstanding::double,
                'returned': returned::double,
                'responsible': responsible,
                'measure': measure,
                'days': days,
                'state': state,
                'rule': rule_id,
                'month': month_text(month),
                'findings': findings,
                'opened_on': opened_on::varchar,
                'opened_by': opened_by,
                'due_on': due_on::varchar,
                'is_overdue': is_overdue,
                'saved_at': strftime(saved_at, '%Y-%m-%d %H:%M:%S'),
                'saved_by': saved_by,
                'note': note,
                'files': coalesce(file.files, [])
            }
            order by is_overdue desc, state = 'closed', due_on nulls last, region_place, case_no
        ) as rows
    from page
    left join file using (case_no)
),

summed as (
    select
        region_code, any_value(region_name) as name, any_value(region_place) as place,
        grouping(region_code) = 1 as is_total,
        count(*)::integer as cases,
        count(*) filter (state <> 'closed')::integer as pending,
        count(*) filter (is_overdue)::integer as overdue,
        coalesce(sum(persons), 0)::integer as persons,
        coalesce(sum(found), 0)::double as found,
        coalesce(sum(recovered), 0)::double as recovered,
        coalesce(sum(outstanding), 0)::double as outstanding,
        coalesce(sum(cleared), 0)::double as cleared,
        coalesce(sum(returned), 0)::double as returned
    from fitting
    group by rollup (region_code)
),

choice as (
    select 'region' as field, region_code as key, region_name as name, count(*) as found
    from fitting
    group by all
    union all
    select 'department', department, department, count(*) from fitting where department is not null group by all
    union all
    select 'project', project_code, project_name, count(*) from fitting where project_code is not null group by all
    union all
    select 'state', state, state, count(*) from fitting group by all
    union all
    select 'source', source, source, count(*) from fitting group by all
),

facet as (
    select field, list({'key': key, 'name': name, 'found': found}) as choices from choice group by field
)

select
    (select count(*)::integer from judged) as all_total,
    (
        select struct_pack(cases, pending, overdue, persons, found, recovered, outstanding, cleared, returned)
        from summed
        where is_total
    ) as total,
    (
        select
            coalesce(
                list(
                    {
                        'key': region_code, 'name': name, 'cases': cases, 'pending': pending, 'overdue': overdue,
                        'persons': persons, 'found': found, 'recovered': recovered, 'outstanding': outstanding,
                        'cleared': cleared, 'returned': returned
                    }
                    order by place, region_code
                ),
                []
            )
        from summed
        where not is_total
    ) as units,
    coalesce(shown.rows, []) as rows,
    {
        'state': most_first((select choices from facet where field = 'state')),
        'source': most_first((select choices from facet where field = 'source')),
        'region': most_first((select choices from facet where field = 'region')),
        'department': most_first((select choices from facet where field = 'department')),
        'project': most_first((select choices from facet where field = 'project'))
    } as facets
from shown;
