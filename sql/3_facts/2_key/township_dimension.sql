-- 乡镇的维度键: one row per unit and way of naming a township; without a code the unit's code goes before the name
create or replace view township_dimension as
with used as (
    select region.key as region_code, region.dimension_key as region_key, township_name.*
    from township_name
    cross join dimension_key as region
    where region.dimension = 'region'
)

select
    used.region_key,
    used.township_key,
    dimension_key.dimension_key,
    used.township_name
from used
join dimension_key
    on dimension_key.dimension = 'township'
    and dimension_key.key = coalesce(used.township_code, used.region_code || ':' || used.township_name);
