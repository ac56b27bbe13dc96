-- 登记被拒绝的行: raw texts arrive masked
insert into reject
select $import::integer, source_line, nullif(column_name, ''), reason, raw
from read_csv(
    $path,
    columns := {'source_line': 'INTEGER', 'column_name': 'VARCHAR', 'reason': 'VARCHAR', 'raw': 'VARCHAR'},
    header := false, auto_detect := false, delim := ',', quote := '"', escape := '"', comment := '',
    new_line := '\n', max_line_size := 4194304
);
