-- 差距: one row: a unit (or 全市) in one indicator of a period: value, benchmark, gap, what it is made of, and how many
-- payments reach the benchmark, 全市平均 and the next rank, the others held still
-- The gap is a fraction over benchmark's × own denominator, positive where the unit is worse: for higher-is-better
-- p/q - n/d = (p×d - n×q) / (q×d). Causes (count × q) and the benchmark's allowance, which is what the benchmark itself
-- is short of at this denominator and is negative, add up to its numerator exactly. `basis`: what its parts are weighed by
-- (gap_part).
create or replace macro gap_unit(for_month, for_scope, seen_at, for_region, for_indicator) as table
with standing as materialized (
    select
        *,
        cause_of(indicator, success_rule, counts) as causes,
        (select marked_under from small_denominator) as marked_under
    from unit_standing
    cross join (select success_rule_of(for_month) as success_rule)
    where month = for_month
        and scope = for_scope
        and cut_off = seen_at
        and indicator = for_indicator
        and key = for_region
),

better as (
    select
        list_transform(
            list_filter(
                rivals,
                lambda rival:
                    cross_difference(rival.numerator, rival.denominator, numerator, denominator)
                    * sign > 0
            ),
            lambda rival:
                ceiling(
                    cross_difference(rival.numerator, rival.denominator, numerator, denominator)
                    * sign,
                    rival.denominator
                )
        ) as distances
    from standing
),

target as (
    select 1 as target_place, 'benchmark' as target, to_benchmark as more from standing
    union all
    select
        2,
        'city',
        ceiling(cross_difference(city_top, city_bottom, numerator, denominator) * sign, city_bottom)
    from standing
    where denominator > 0
    union all
    select 3, 'nextRank', list_min(distances)
    from better
    cross join standing
    where rank is not null
),

mendable as (
    select list_sum(
        list_transform(causes, lambda one: if(one.can_mend, one.count, 0))
    )::bigint as most
    from standing
),

step as (
    select list(
        {
            'target': target.target,
            'more': target.more::double,
            'value': fraction(
                standing.numerator + target.more * standing.sign, standing.denominator
            ),
            'rank': if(
                standing.rank is null,
                null,
                rank_among(
                    standing.rivals,
                    standing.key,
                    standing.numerator + target.more * standing.sign,
                    standing.denominator,
                    standing.sign
                )
            ),
            'is_reachable': target.more <= mendable.most
        }
        order by target.target_place
    ) as steps
    from target
    cross join standing
    cross join mendable
    where target.more is not null
)

select
    standing.key,
    standing.name,
    standing.is_city,
    standing.indicator,
    standing.better,
    standing.rank,
    standing.tied,
    len(standing.rivals)::integer as ranked,
    fraction(standing.numerator, standing.denominator) as value,
    standing.denominator > 0 and standing.denominator < standing.marked_under as is_small,
    standing.marked_under as small_under,
    standing.against,
    standing.is_fallback,
    fraction(coalesce(standing.held_top, 0), coalesce(standing.held_bottom, 0)) as benchmark,
    fraction(coalesce(standing.city_top, 0), coalesce(standing.city_bottom, 0)) as city,
    standing.is_lagging,
    if(
        standing.denominator > 0 and standing.held_bottom > 0,
        fraction(
            cross_difference(
                standing.held_top, standing.held_bottom, standing.numerator, standing.denominator
            )
            * standing.sign,
            standing.held_bottom::hugeint * standing.denominator
        ),
        fraction(0, 0)
    ) as gap,
    list_transform(
        standing.causes,
        lambda one: {
            'cause': one.cause,
            'count': one.count::double,
            'points': fraction(one.count, standing.denominator),
            'gap': (one.count::hugeint * coalesce(standing.held_bottom, 0))::double
        }
    ) as causes,
    (
        -standing.denominator::hugeint
        * coalesce(
            if(
                standing.better = 'higher',
                standing.held_bottom - standing.held_top,
                standing.held_top
            ),
            0
        )
    )::double as allowance,
    mendable.most::double as limit,
    standing.due::double as due,
    coalesce(step.steps, []) as steps,
    to_json({
        'region_key': standing.dimension_key,
        'is_city': standing.is_city,
        'better': standing.better,
        'sign': standing.sign,
        'denominator': standing.denominator,
        'held_top': standing.held_top,
        'held_bottom': standing.held_bottom,
        'success_rule': standing.success_rule
    })::varchar as basis
from standing
cross join mendable
cross join step;
