-- 疑点一页: one row: how many fit the conditions, the asked rows (severe first, new months first), and what the list can be
-- narrowed by; null asks for nothing, `for_regions` null sees the whole city
-- Names and numbers are masked. `record_month`: the month whose list of records has the obligation of the row.
create or replace macro finding_page(
    for_regions, for_month, for_severity, for_region, for_department, for_project, for_bank,
    for_rule, for_slip, for_offset, for_limit
) as table
with fitting as materialized (
    select *
    from finding_set(
        for_regions, for_month, for_severity, for_region, for_department, for_project, for_bank
    )
    where (for_rule is null or rule_id = for_rule)
        and (
            for_slip is null
            or slip_key = (select any_value(slip_key) from slip_number where slip_no = for_slip)
        )
),

page as materialized (
    select fitting.*, slip_number.slip_no
    from fitting
    left join slip_number using (slip_key)
    order by place, month desc nulls first, slip_no, line_no, finding_id
    limit for_limit
    offset for_offset
),

glossary as materialized (
    select map_from_entries(list({'k': dimension_key, 'v': {'key': key, 'name': name}})) as of_key
    from dimension_name
    where dimension in ('region', 'department', 'project', 'bank')
),

root as (
    select
        page.finding_id,
        any_value(coalesce(original.month, own.month)) as month
    from page
    left join chain_row
        on chain_row.slip_key = page.slip_key
        and chain_row.line_no = page.line_no
        and chain_row.problem is null
    left join slip_dimension as original on original.slip_key = chain_row.root_slip_key
    left join slip_dimension as own on own.slip_key = page.slip_key
    where page.line_no is not null and page.recipient_key is not null
    group by page.finding_id
),

shown as (
    select
        list(
            {
                'id': page.finding_id::varchar,
                'rule': {'id': page.rule_id, 'title': page.title, 'severity': page.severity},
                'month': month_text(page.month),
                'region': of_key[page.region_key],
                'department': of_key[page.department_key],
                'project': of_key[page.project_key],
                'bank': of_key[page.bank_key],
                'slip': page.slip_no,
                'line': page.line_no,
                'name': recipient.name_masked,
                'id_masked': recipient.id_masked,
                'account_tail': recipient.account_tail,
                'amount': page.amount::double,
                'detail': page.detail,
                'file': import.name,
                'source_line': page.source_line,
                'record_month': month_text(root.month)
            }
            order by
                page.place, page.month desc nulls first, page.slip_no, page.line_no, page.finding_id
        ) as rows
    from page
    cross join glossary
    left join root using (finding_id)
    left join recipient using (recipient_key)
    left join import on import.import_id = page.import_id
),

choice as (
    select 'rule' as field, rule_id as key, title as name, count(*) as found
    from fitting
    group by all
    union all
    select
        'severity', severity,
        case severity when 'high' then '高' when 'medium' then '中' else '低' end, count(*)
    from fitting
    group by all
    union all
    select 'month', month_text(month), month_text(month), count(*)
    from fitting
    where month is not null
    group by all
    union all
    select named.dimension, named.key, named.name, count(*)
    from (
        select
            unnest([
                {'dimension': 'region', 'of_key': region_key},
                {'dimension': 'department', 'of_key': department_key},
                {'dimension': 'project', 'of_key': project_key},
                {'dimension': 'bank', 'of_key': bank_key}
            ]) as held
        from fitting
    )
    join dimension_name as named
        on named.dimension = held.dimension and named.dimension_key = held.of_key
    group by all
),

facet as (
    select field, list({'key': key, 'name': name, 'found': found}) as choices from choice group by field
)

select
    (select count(*)::integer from fitting) as total,
    (
        select count(*)::integer
        from finding_set(for_regions, null, null, null, null, null, null)
    ) as all_total,
    coalesce(shown.rows, []) as rows,
    {
        'rule': most_first((select choices from facet where field = 'rule')),
        'severity': most_first((select choices from facet where field = 'severity')),
        'month': most_first((select choices from facet where field = 'month')),
        'region': most_first((select choices from facet where field = 'region')),
        'department': most_first((select choices from facet where field = 'department')),
        'project': most_first((select choices from facet where field = 'project')),
        'bank': most_first((select choices from facet where field = 'bank'))
    } as facets
from shown;
