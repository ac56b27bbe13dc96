-- 单位数字: one row per stored period (month, scope, cut-off) and unit: 全市, the ranked units (zeros where they have
-- no task) and the others that have figures; `place` is the canonical order
create or replace view unit_figure as
with unit as (
    select
        dimension_key.dimension_key,
        region.region_code as key,
        region.region_name as name,
        false as is_city,
        region.is_ranked,
        row_number() over (
            order by region.is_ranked desc, region.sort_order, region.region_code
        ) as place
    from region
    left join dimension_key
        on dimension_key.dimension = 'region' and dimension_key.key = region.region_code
    union all
    select null, key, name, true, false, 0 from city_unit
),

counted as (
    select
        * exclude (grouped_by, region_key, dimension_key),
        grouped_by = 'city' as is_city,
        dimension_key
    from ruled_figure
    where grouped_by in ('city', 'region')
)

select
    figure_period.month,
    figure_period.scope,
    figure_period.cut_off,
    unit.dimension_key,
    unit.key,
    unit.name,
    unit.place,
    unit.is_city,
    unit.is_ranked,
    coalesce(columns(counted.* exclude (month, scope, cut_off, dimension_key, is_city)), 0)
from figure_period
cross join unit
left join counted
    on counted.month = figure_period.month
    and counted.scope = figure_period.scope
    and counted.cut_off = figure_period.cut_off
    and counted.is_city = unit.is_city
    and (counted.is_city or counted.dimension_key = unit.dimension_key)
where unit.is_city or unit.is_ranked or counted.due > 0;
