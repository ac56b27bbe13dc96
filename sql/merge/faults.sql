-- 类型化时被拒绝的行: those of the files of the variable `files`
insert into fault_row
select getvariable('first_import') + file_no, source_line, reject_column, reject_reason
from read_parquet(getvariable('files'))
where reject_reason is not null and not is_footer;
