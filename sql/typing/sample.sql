-- 样例行: one row per record of a table of a sample file, the first ones: masked cells by position, and its fate
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
        list(mask_cell(heading, cell) order by list_position($names, heading)) as cells
    from cells
    group by tag, line
)

select
    file_no,
    source_line,
    cells,
    typed.reject_column,
    typed.reject_reason,
    typed.is_footer
from records
join read_parquet($typed) as typed using (file_no, source_line)
qualify row_number() over (partition by file_no order by source_line) <= $size
order by file_no, source_line;
