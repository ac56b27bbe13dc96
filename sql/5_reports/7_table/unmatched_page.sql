-- 未匹配的行一页: one row: how many fit the conditions, the groups file × kind × reason with most rows first, the asked
-- rows in the order of files (newest first) and lines, and what the list can be narrowed by
-- A reader of `for_regions` sees rows of their slips; where a slip is not known, those of files all of whose other rows
-- are theirs; which slip may be meant only where that is theirs. Null asks for nothing.
create or replace macro unmatched_page(
    for_regions, for_kind, for_reason, for_import, for_region, for_offset, for_limit
) as table
with seen as materialized (
    select
        unmatched_row.*,
        coalesce(region, if(len(file_regions) = 1, file_regions[1], null)) as of_region
    from unmatched_row
    where for_regions is null
        or (len(file_regions) > 0 and list_has_all(for_regions, file_regions))
),

fitting as materialized (
    select *
    from seen
    where (for_kind is null or kind = for_kind)
        and (for_reason is null or reason = for_reason)
        and (for_import is null or import_id = for_import)
        and (for_region is null or of_region = for_region)
),

named_region as (
    select key, name from dimension_name where dimension = 'region'
),

file as (
    select import_id, {'id': import_id, 'name': name, 'sheet': sheet} as file from import
),

reason_said as (
    select reason, place, remedy, {'code': reason, 'name': name} as said from unmatched_reason
),

likely as (
    select likeness, how
    from (
        values
            ('spelling', '只差零、大小写或短横'),
            ('prefix', '只差前面的字母'),
            ('region', '只差单位编码'),
            ('digit', '只差一位')
    ) as likely (likeness, how)
),

grouped as (
    select
        import_id, kind, reason,
        count(*)::integer as found,
        min(source_line) as first_line,
        arg_min(detail, source_line) as detail
    from fitting
    group by import_id, kind, reason
),

group_shown as (
    select
        file.file, grouped.kind, said as reason, found as count, first_line, detail, remedy,
        import_id, place
    from grouped
    join file using (import_id)
    join reason_said using (reason)
    order by count desc, import_id desc, place
    limit 50
),

page as (
    select * from fitting order by import_id desc, source_line limit for_limit offset for_offset
),

row_shown as (
    select
        page.import_id,
        {
            'file': file.file,
            'line': page.source_line,
            'kind': page.kind,
            'slip': page.slip_no,
            'line_no': page.line_no,
            'region': if(own.key is null, null, {'key': own.key, 'name': own.name}),
            'reason': said,
            'detail': page.detail,
            'likely': case
                when for_regions is null or list_contains(for_regions, page.likely_region)
                then '可能是' || likely_slip_no || '（' || coalesce(theirs.name || '，', '') || how || '）'
            end,
            'remedy': remedy
        } as shown
    from page
    join file using (import_id)
    join reason_said using (reason)
    left join likely using (likeness)
    left join named_region as own on own.key = page.of_region
    left join named_region as theirs on theirs.key = page.likely_region
),

shown as (
    select coalesce(list(shown order by import_id desc, shown.line), []) as rows
    from row_shown
),

group_list as (
    select
        coalesce(
            list(
                {
                    'file': file,
                    'kind': kind,
                    'reason': reason,
                    'count': count,
                    'line': first_line,
                    'detail': detail,
                    'remedy': remedy
                }
                order by count desc, import_id desc, place
            ),
            []
        ) as groups
    from group_shown
),

choice as (
    select 'kind' as field, kind as key, kind as name, count(*) as found
    from fitting
    group by kind
    union all
    select 'reason', reason, said.name, count(*)
    from fitting
    join reason_said using (reason)
    group by all
    union all
    select 'file', import_id::varchar, file.file.name, count(*)
    from fitting
    join file using (import_id)
    group by all
    union all
    select 'region', of_region, named_region.name, count(*)
    from fitting
    join named_region on named_region.key = of_region
    group by all
),

facet as (
    select field, list({'key': key, 'name': name, 'found': found}) as choices from choice group by field
)

select
    (select count(*)::integer from fitting) as total,
    (select count(*)::integer from seen) as all_total,
    (select count(*)::integer from grouped) as group_total,
    group_list.groups,
    shown.rows,
    {
        'kind': most_first((select choices from facet where field = 'kind')),
        'reason': most_first((select choices from facet where field = 'reason')),
        'file': most_first((select choices from facet where field = 'file')),
        'region': most_first((select choices from facet where field = 'region'))
    } as facets
from shown
cross join group_list;
