-- 同一文件内主键重复而内容不同的行: all of them are rejected
insert into fault_row
select import_id, source_line, null, '同一文件内有主键相同而内容不同的行，请核对后只保留一行'
from verdict
where verdict = 'conflict';
