-- 类型化的好行: the rows of the files of the variable `files` that can be merged; clear texts are left out
create or replace temp view typed_row as
select columns(name -> not starts_with(name, 'clear_'))
from read_parquet(getvariable('files'))
where reject_reason is null and is_footer is not true;
