-- 差距: one row: a unit (or 全市) in one indicator of a period: value, benchmark, gap, what it is made of, and how many
-- payments reach the benchmark, 全市平均 and the next rank, the others held still
-- The gap is a fraction over benchmark's × own denominator, positive where the unit is worse: for higher-is-better
-- p/q - n/d = (p×d - n×q) / (q×d). Causes (count × q) and the benchmark's allowance, which is what the benchmark itself
-- is short of at this denominator and is negative, add up to its numerator exactly.
create or replace macro gap_unit(for_month, for_scope, seen_at, for_region, for_indicator) as table
with counts as (
    select key, is_city, paid_to_social_card, first_attempt_paid, due, paid, outstanding, pending,
        refunded, rated, carded, pushed_parts, pushable
    from unit_figure
    where month = for_month and scope = for_scope and cut_off = seen_at and key = for_region
),

standing as materialized (
    select
        unit.*,
        cause_of(unit.indicator, success_rule_of(unit.month), counts) as causes,
        (select marked_under from small_denominator) as marked_under
    from unit_standing as unit
    join counts on counts.key = unit.key and counts.is_city = unit.is_city
    where unit.month = for_month
        and unit.scope = for_scope
        and unit.cut_off = seen_at
        and unit.indicator = for_indicator
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
    coalesce(step.steps, []) as steps
from standing
cross join mendable
cross join step;
