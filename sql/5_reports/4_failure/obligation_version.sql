-- 义务的更正记录: one row per earlier version of a row of a chain: where it came from, what replaced it and when, and what
-- differs; for_slip and for_line are the original row's. The slips' own rows are among them.
create or replace macro obligation_version(for_slip, for_line) as table
with chain_part as materialized (
    select for_slip as slip_key, for_line as line_no
    union all
    select slip_key, line_no
    from chain_row
    where root_slip_key = for_slip and root_line_no = for_line and problem is null
),

version as (
    select told.*
    from row_version((select list(distinct slip_key) from chain_part)) as told
    join chain_part
        on chain_part.slip_key = told.slip_key
        and coalesce(told.line_no, chain_part.line_no) = chain_part.line_no
),

followed as (
    select distinct
        *,
        lead(cells) over sequence as next_cells,
        lead(source_line) over sequence as next_line
    from version
    window sequence as (partition by kind, slip_key, line_no, event order by import_id)
)

select
    followed.kind,
    slip_number.slip_no as slip,
    followed.line_no as line,
    local_instant(followed.happened_at) as at,
    {
        'import': followed.import_id,
        'file': import.name,
        'sheet': import.sheet,
        'line': followed.source_line
    } as source,
    local_instant(corrected_by.received_at) as replaced_at,
    {
        'import': corrected_by.import_id,
        'file': corrected_by.name,
        'sheet': corrected_by.sheet,
        'line': followed.next_line
    } as replaced_by,
    list_transform(
        list_filter(
            list_zip(followed.cells, followed.next_cells),
            lambda pair: pair[1].token is distinct from pair[2].token
        ),
        lambda pair: {
            'column': pair[1].name,
            'before': pair[1].value,
            'after': pair[2].value
        }
    ) as changes
from followed
join slip_number using (slip_key)
join import using (import_id)
join import as corrected_by on corrected_by.import_id = followed.superseded_by
order by corrected_by.import_id, followed.kind, followed.source_line;
