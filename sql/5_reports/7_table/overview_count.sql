-- 总览的数量: one row per count or amount (分) of 全市 or one unit: the period, the other period, the month before, and
-- for 全市 the unit that has most (the first of equals in canonical order)
create or replace macro overview_count(for_month, for_scope, seen_at, for_region) as table
with known as materialized (
    select
        month,
        scope,
        name,
        place,
        is_city,
        if(for_region is null, is_city, key = for_region) as is_asked,
        unnest(
            [
                {'id': 'paid', 'counted': paid, 'list_place': 1},
                {'id': 'amountPaid', 'counted': amount_paid, 'list_place': 2},
                {'id': 'projects', 'counted': projects, 'list_place': 3},
                {'id': 'persons', 'counted': persons, 'list_place': 4},
                {'id': 'due', 'counted': due, 'list_place': 5}
            ],
            recursive := true
        )
    from unit_figure
    where (
            (month = for_month and cut_off = seen_at)
            or (
                month = month_before(for_month, for_scope)
                and scope = for_scope
                and cut_off = period_end(month_before(for_month, for_scope))
            )
        )
        and (is_ranked or is_city or key = for_region)
),

most as (
    select id, arg_max({'name': name, 'value': counted::double}, (counted, -place)) as most
    from known
    where month = for_month and scope = for_scope and not is_city and for_region is null
        and counted > 0
    group by id
),

side as (
    select
        id,
        list_place,
        any_value(counted) filter (month = for_month and scope = for_scope) as counted,
        any_value(counted) filter (month = for_month and scope <> for_scope) as other,
        any_value(counted) filter (month <> for_month) as earlier
    from known
    where is_asked
    group by id, list_place
)

select
    side.id,
    side.counted::double as value,
    side.other::double as other,
    side.earlier::double as previous,
    (side.counted - side.earlier)::double as previous_difference,
    if(side.earlier > 0, fraction(side.counted - side.earlier, side.earlier), null) as change,
    most.most
from side
left join most using (id)
order by side.list_place;
