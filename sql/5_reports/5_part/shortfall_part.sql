-- 差距从哪里来: one row per unit, indicator, and project, bank or township that holds a part of the unit's shortfall
-- `place` 1 holds the most. Shortfall: what keeps the unit from the indicator's best (未成功, 遗留, 未推送 …).
create or replace macro shortfall_part(for_month, for_scope, seen_at) as table
with counted as (
    select *, ruled_figure as counts from ruled_figure
),

part as (
    select
        region_key,
        grouped_by as dimension,
        dimension_key,
        unnest(rates_of(success_rule_of(month), counts), recursive := true)
    from counted
    where month = for_month
        and scope = for_scope
        and cut_off = seen_at
        and region_key is not null
        and grouped_by in ('project', 'bank', 'township')
),

lacking as (
    select *, if(better = 'higher', denominator - numerator, numerator) as shortfall
    from part
)

select
    lacking.region_key,
    lacking.indicator,
    lacking.dimension,
    dimension_name.key,
    dimension_name.name,
    lacking.shortfall,
    row_number() over (
        partition by lacking.region_key, lacking.indicator, lacking.dimension
        order by lacking.shortfall desc, dimension_name.key
    ) as place
from lacking
join dimension_name
    on dimension_name.dimension = lacking.dimension
    and dimension_name.dimension_key = lacking.dimension_key
where lacking.shortfall > 0;
