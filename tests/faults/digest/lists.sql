-- 单位、项目、目标、基准: current rows as they are, but for the numbers of imports
select 'region' as kind, to_json(row)::varchar as content
from (select * exclude (import_id) from raw_region where superseded_by is null) as row
union all
select 'project', to_json(row)::varchar
from (select * exclude (import_id) from raw_project where superseded_by is null) as row
union all
select 'target', to_json(row)::varchar
from (select * exclude (import_id) from raw_target where superseded_by is null) as row
union all
select 'benchmark', to_json(row)::varchar
from (select * exclude (import_id) from raw_benchmark where superseded_by is null) as row
