-- 要撤销的导入: the tables that were loaded of the file whose content hash is in the variable `withdrawn_file`
create or replace temp table withdrawn as
select import_id, kind
from import
where sha256 = getvariable('withdrawn_file') and status = 'loaded';
