-- 各单位指标表: one row of figures: the total (全市, or the asked unit), then one per unit in canonical order, those without a
-- task too
-- `for_regions` null: the whole city; a list: the rows of these units only. `for_region`: that unit alone.
-- Amounts in 分; rates of 1, null where nothing divides.
create or replace macro unit_row(for_month, for_scope, seen_at, for_region, for_regions) as table
with unit as materialized (
    select *, unit_figure as counts
    from unit_figure
    where month = for_month and scope = for_scope and cut_off = seen_at
),

chosen as (
    select true as is_total, *
    from unit
    where if(for_region is null, is_city, key = for_region)
    union all
    select false, *
    from unit
    where not is_city
        and (for_region is null or key = for_region)
        and (for_regions is null or list_contains(for_regions, key))
)

select
    is_total,
    key,
    name,
    columns(
        * exclude (
            is_total, key, name, place, is_city, is_ranked, dimension_key, month, scope, cut_off,
            counts
        )
    )::double,
    unnest(rate_columns(counts))
from chosen
order by is_total desc, place;
