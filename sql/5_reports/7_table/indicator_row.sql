-- 指标表: one row of figures: the total (全市, or the asked unit), then one per department, bank, township or project, by
-- 应发人次, most first
-- Amounts in 分; rates of 1, null where nothing divides.
create or replace macro indicator_row(
    for_month, for_scope, seen_at, for_dimension, for_region
) as table
with unit as materialized (
    select null::integer as unit_key, key, name, 'city' as total_by, true as is_known
    from city_unit
    where for_region is null
    union all
    select asked_key('region', for_region), region_code, region_name, 'region', is_ranked
    from region
    where region_code = for_region
),

counted as (
    select
        ruled_figure.*,
        ruled_figure as counts,
        ruled_figure.grouped_by = unit.total_by as is_total
    from ruled_figure
    cross join unit
    where ruled_figure.month = for_month
        and ruled_figure.scope = for_scope
        and ruled_figure.cut_off = seen_at
        and case ruled_figure.grouped_by
            when unit.total_by then ruled_figure.dimension_key is not distinct from unit.unit_key
            when for_dimension
            then ruled_figure.due > 0
                and ruled_figure.region_key is not distinct from unit.unit_key
            else false
        end
),

named as (
    select true as is_total, unit.key, unit.name, counted.* exclude (is_total)
    from unit
    left join counted on counted.is_total
    where unit.is_known or counted.due > 0
    union all
    select false, dimension_name.key, dimension_name.name, counted.* exclude (is_total)
    from counted
    join dimension_name
        on dimension_name.dimension = counted.grouped_by
        and dimension_name.dimension_key = counted.dimension_key
    where not counted.is_total
)

select
    is_total,
    key,
    name,
    coalesce(
        columns(
            * exclude (
                is_total, key, name, month, scope, cut_off, grouped_by, region_key, dimension_key,
                counts
            )
        ),
        0
    )::double,
    unnest(rate_columns(counts))
from named
order by is_total desc, due desc, key;
