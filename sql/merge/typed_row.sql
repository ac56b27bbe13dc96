-- 类型化的好行: the rows of the files of the variable `files` that can be merged
create or replace temp view typed_row as
select *
from read_parquet(getvariable('files'))
where reject_reason is null and is_footer is not true;

insert into fault_row
select getvariable('first_import') + file_no, source_line, reject_column, reject_reason
from read_parquet(getvariable('files'))
where reject_reason is not null and not is_footer;
