-- 单位的各种写法: one row per way of writing a region (code, name, short name, alias) and the unit it counts for
-- A township or village counts for its nearest ranked unit above; a region without one counts for itself.
create or replace view region_name as
with recursive climb as (
    select region_code, region_code as unit_code, is_ranked, parent_code, 0 as steps
    from raw_region
    where superseded_by is null
    union all
    select climb.region_code, raw_region.region_code, raw_region.is_ranked, raw_region.parent_code, steps + 1
    from climb
    join raw_region on raw_region.region_code = climb.parent_code and raw_region.superseded_by is null
    where not coalesce(climb.is_ranked, false) and steps < 10
),

unit as (
    select
        region_code,
        coalesce(arg_min(unit_code, steps) filter (is_ranked), region_code) as unit_code
    from climb
    group by region_code
),

spelling as (
    select region_code, region_code as written, 1 as precedence from raw_region where superseded_by is null
    union all
    select region_code, region_name, 2 from raw_region where superseded_by is null
    union all
    select region_code, short_name, 3 from raw_region where superseded_by is null
    union all
    select region_code, trim(unnest(string_split(replace(aliases, '；', ';'), ';'))), 4
    from raw_region
    where superseded_by is null
)

select spelling.written, arg_min(unit.unit_code, spelling.precedence) as region_code
from spelling
join unit using (region_code)
where spelling.written <> ''
group by spelling.written;
