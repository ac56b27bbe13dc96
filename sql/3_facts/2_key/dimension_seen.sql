-- 维度取值: one row per value of a dimension that the loaded records use
-- A township without a code is one of each unit that has slips: its name alone may stand for several.
create or replace view dimension_seen as
select 'region' as dimension, region_code as key from slip
union
select 'region', region_code from region
union
select 'department', department from slip
union
select 'bank', bank from slip
union
select 'project', project_code from slip
union
select 'township', coalesce(township_code, '-') from slip
union
select 'township', '-'
union
select 'township', township_code from township_name where township_code is not null
union
select 'township', unit.region_code || ':' || township_name.township_name
from township_name
cross join (select distinct region_code from slip) as unit
where township_name.township_code is null;
