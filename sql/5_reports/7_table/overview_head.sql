-- 总览的结论: one row: 全市 or the unit and its unpaid, how many of the units `for_regions` lag in 发放成功率, and the
-- unit that holds most of the city's unpaid (the first of equals in canonical order)
create or replace macro overview_head(
    for_month, for_scope, seen_at, for_region, for_regions
) as table
with standing as materialized (
    select *, outstanding + pending + refunded as unpaid
    from unit_standing
    where month = for_month and scope = for_scope and cut_off = seen_at
        and indicator = 'successRate'
),

city as (
    select unpaid from standing where is_city
)

select
    any_value(standing.key) filter (if(for_region is null, is_city, key = for_region)) as key,
    any_value(standing.name) filter (if(for_region is null, is_city, key = for_region)) as name,
    any_value(standing.unpaid)
        filter (if(for_region is null, is_city, key = for_region))::double as unpaid,
    count(*) filter (
        is_ranked and is_lagging and (for_regions is null or list_contains(for_regions, key))
    )::integer as lagging_units,
    arg_max(
        {
            'key': standing.key,
            'name': standing.name,
            'share': fraction(standing.unpaid, city.unpaid)
        },
        (standing.unpaid, -standing.place)
    ) filter (not is_city and standing.unpaid > 0 and for_regions is null) as largest
from standing
cross join city;
