-- 单位: one row per region code, as the latest table has it
create or replace view region as
select
    region_code,
    region_name,
    short_name,
    aliases,
    parent_code,
    level,
    sort_order,
    coalesce(is_ranked, false) as is_ranked
from raw_region
where superseded_by is null;
