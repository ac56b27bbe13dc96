-- 全市: one row: code and name of the region of level 市, else `-`
create or replace view city_unit as
select
    coalesce(arg_min(region_code, sort_order), '-') as key,
    coalesce(arg_min(region_name, sort_order), '全市') as name
from region
where level = '市';
