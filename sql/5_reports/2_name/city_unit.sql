-- 全市: one row: code, name and short name of the region of level 市, else `-`
create or replace view city_unit as
select
    coalesce(arg_min(region_code, sort_order), '-') as key,
    coalesce(arg_min(region_name, sort_order), '全市') as name,
    coalesce(arg_min(coalesce(short_name, region_name), sort_order), '全市') as place
from region
where level = '市';
