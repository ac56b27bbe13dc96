-- 位次变化: one row per ranked unit in canonical order: its rank and value at each month's end, January to the month
create or replace macro history_row(for_month, for_scope, for_indicator) as table
with unit as (
    select region_code as key, region_name as name, sort_order
    from region
    where is_ranked
),

ranked as (
    select month, key, rank, tied, numerator, denominator
    from unit_rank
    where month >= for_month // 100 * 100
        and month <= for_month
        and scope = for_scope
        and indicator = for_indicator
        and cut_off = period_end(month)
        and is_ranked
)

select
    unit.key,
    unit.name,
    list(
        {
            'rank': ranked.rank,
            'tied': coalesce(ranked.tied, false),
            'value': fraction(coalesce(ranked.numerator, 0), coalesce(ranked.denominator, 0))
        }
        order by calendar.month
    ) as ranks
from unit
cross join calendar_month(for_month) as calendar
left join ranked on ranked.key = unit.key and ranked.month = calendar.month
group by unit.key, unit.name, unit.sort_order
order by unit.sort_order, unit.key;
