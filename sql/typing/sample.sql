-- 样例行: one row per record of a table of a sample file, the first ones: masked cells by position, and its fate
-- The names of a record's people are masked wherever in it they stand, also in the reason.
-- $names: the columns by position; $typed: what the typing made of the same records.
with cells as (
    select tag, line, heading, cell
    from (from canonical_rows($files, $columns, $delimiter)) as records
    unpivot include nulls (cell for heading in (columns(* exclude (tag, line))))
),

records as (
    select
        cast(tag as integer) as file_no,
        cast(line as integer) as source_line,
        list(mask_cell(heading, cell) order by list_position($names, heading)) as shown,
        list(distinct bare(cell)) filter (
            regexp_full_match(heading, '(?:beneficiary|payee|person)_name') and length(bare(cell)) > 1
        ) as people
    from cells
    group by tag, line
)

select
    file_no,
    source_line,
    list_transform(
        shown,
        lambda text: list_reduce(
            coalesce(people, []),
            lambda sofar, person: replace(sofar, person, mask_name(person)),
            text
        )
    ) as cells,
    typed.reject_column,
    list_reduce(
        coalesce(people, []),
        lambda sofar, person: replace(sofar, person, mask_name(person)),
        typed.reject_reason
    ) as reject_reason,
    typed.is_footer
from records
join read_parquet($typed) as typed using (file_no, source_line)
qualify row_number() over (partition by file_no order by source_line) <= $size
order by file_no, source_line;
