-- 一次发布所用的文件: one row per table that was loaded then, in the order of loading
select
    import_id as import,
    name,
    sheet,
    kind,
    sha256,
    strftime(received_at, '%Y-%m-%dT%H:%M:%S+08:00') as received_at,
    row_count::double as rows
from published_file
where month = $month::integer and revision = $revision::integer
order by import_id;
