-- 单位、项目、目标、基准: current rows as they are, but for the numbers of imports
select 'region' as kind, hash(row) as content
from (select * exclude (import_id) from raw_region where superseded_by is null) as row
union all
select 'project', hash(row)
from (select * exclude (import_id) from raw_project where superseded_by is null) as row
union all
select 'target', hash(row)
from (select * exclude (import_id) from raw_target where superseded_by is null) as row
union all
select 'benchmark', hash(row)
from (select * exclude (import_id) from raw_benchmark where superseded_by is null) as row
