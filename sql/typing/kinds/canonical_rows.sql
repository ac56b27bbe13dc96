-- 规范文件的行: one row per record of the canonical files; every cell text, an empty cell null
-- column_types: struct of column name -> VARCHAR by position: tag, line, then those of the file.
create or replace macro canonical_rows(files, column_types, delimiter) as table
select *
from read_csv(
    files,
    columns := column_types,
    delim := delimiter,
    header := false,
    auto_detect := false,
    quote := '"',
    escape := '"',
    comment := '',
    new_line := '\n',
    nullstr := '',
    allow_quoted_nulls := true,
    strict_mode := true,
    max_line_size := 4194304,
    parallel := true
);
