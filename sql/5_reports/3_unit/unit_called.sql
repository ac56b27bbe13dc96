-- 单位合称: one row: code and name of 全市 (`for_regions` null), of one unit, or the names of several; none: `-`, 无
create or replace macro unit_called(for_regions) as table
select key, name
from city_unit
where for_regions is null
union all
select
    if(count(*) = 1, any_value(key), '-') as key,
    coalesce(string_agg(name, '、' order by place), '无') as name
from dimension_name
where dimension = 'region' and list_contains(for_regions, key)
having for_regions is not null;
