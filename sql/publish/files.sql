-- 发布时已载入的文件: one row per table, in the order of loading
select
    import_id as import,
    name,
    sheet,
    kind,
    sha256,
    strftime(received_at, '%Y-%m-%dT%H:%M:%S+08:00') as received_at,
    rows::double as rows,
    loaded::double as loaded,
    corrected::double as corrected,
    rejected::double as rejected
from import
where status = 'loaded'
order by import_id;
