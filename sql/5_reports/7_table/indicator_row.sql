-- 指标表: one row of figures: the total (全市, or the asked unit), then one per key of the dimension
-- `for_regions` null: the whole city; a list: the rows of these units only. `for_region`: figures of that unit alone.
-- Units in canonical order, others by 应发人次, most first. Amounts in 分; rates of 1, null where nothing divides.
create or replace macro indicator_row(
    for_month, for_scope, seen_at, for_dimension, for_region, for_regions
) as table
with unit as materialized (
    select *
    from unit_figure
    where month = for_month and scope = for_scope and cut_off = seen_at
),

keyed as (
    select
        dimension_name.key,
        dimension_name.name,
        ruled_figure.* exclude (month, scope, cut_off, grouped_by, region_key, dimension_key)
    from ruled_figure
    join dimension_name
        on dimension_name.dimension = ruled_figure.grouped_by
        and dimension_name.dimension_key = ruled_figure.dimension_key
    where ruled_figure.month = for_month
        and ruled_figure.scope = for_scope
        and ruled_figure.cut_off = seen_at
        and ruled_figure.grouped_by = for_dimension
        and ruled_figure.due > 0
        and ruled_figure.region_key is not distinct from (
            select dimension_key from unit where for_region is not null and key = for_region
        )
),

chosen as (
    select
        true as is_total,
        null::bigint as place,
        * exclude (is_city, is_ranked, dimension_key, place, month, scope, cut_off)
    from unit
    where if(for_region is null, is_city, key = for_region)
    union all by name
    select
        false as is_total,
        place,
        * exclude (is_city, is_ranked, dimension_key, place, month, scope, cut_off)
    from unit
    where for_dimension = 'region'
        and not is_city
        and (for_region is null or key = for_region)
        and (for_regions is null or list_contains(for_regions, key))
    union all by name
    select false as is_total, *
    from keyed
    where for_dimension <> 'region'
)

select
    is_total,
    key,
    name,
    columns(* exclude (is_total, key, name, place))::double,
    unnest(rate_columns(chosen))
from chosen
order by is_total desc, place, chosen.due desc, key;
