-- 数据版本: one row: how many files are loaded, when the last one was, and a version that changes with every import
-- and withdrawal (r12-1: twelve imports, one withdrawn)
create or replace view freshness as
select
    count(*) filter (status = 'loaded')::integer as files,
    max(received_at) filter (status = 'loaded')::timestamp(0)::varchar as loaded_at,
    concat(
        'r', coalesce(max(import_id), 0),
        '-' || nullif(count(*) filter (status = 'withdrawn'), 0)
    ) as version
from import;
