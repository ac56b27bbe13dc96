-- 类型化时被拒绝的行
insert into fault_row
select getvariable('first_import') + file_no, source_line, column_name, reason
from read_parquet($faults);
