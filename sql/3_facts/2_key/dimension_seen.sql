-- 维度取值: one row per value of a dimension that the loaded records use
-- A township without a code is one of each unit that has slips: its name alone may stand for several.
-- Slips are read once, for each reading climbs the tree of units.
create or replace view dimension_seen as
with named as materialized (
    select distinct
        region_code, department, bank, project_code,
        coalesce(township_code, '-') as township_code
    from slip
)

select 'region' as dimension, region_code as key from named
union
select 'region', region_code from region
union
select 'department', department from named
union
select 'bank', bank from named
union
select 'project', project_code from named
union
select 'township', township_code from named
union
select 'township', '-'
union
select 'township', township_code from township_name where township_code is not null
union
select 'township', unit.region_code || ':' || township_name.township_name
from township_name
cross join (select distinct region_code from named) as unit
where township_name.township_code is null;
