-- 导入: what is loaded, with its counts to the row, and its rejected rows; refused files may have been tried more often
select 'import' as kind, hash(row) as content
from (
    select * exclude (import_id, received_at, rejects), rejects is null as is_clean
    from import
    where status = 'loaded'
) as row
union all
select 'reject', hash(row)
from (
    select sha256, sheet, reject.* exclude (import_id)
    from reject
    join import using (import_id)
    where import.status = 'loaded'
) as row
