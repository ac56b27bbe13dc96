-- 结构损坏的行: those of a table of the list, from the reading child's JSON lines, without their texts
insert into roster_row by name
select
    $table::integer as table_no,
    line as source_line,
    "column" as reject_column,
    reason as reject_reason
from read_json(
    $path,
    format := 'newline_delimited',
    columns := {'line': 'INTEGER', 'column': 'VARCHAR', 'reason': 'VARCHAR'}
);
