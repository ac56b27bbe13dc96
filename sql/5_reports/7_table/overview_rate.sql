-- 总览的比率: one row per indicator of 全市 or one unit: the period, the other period, the month before, 全省 and 全市
-- The province may publish an indicator for the other period only: then that period is compared. 全市's own lagging is
-- against 全省平均. `lowest` and `highest` are of the units, for 全市 only; the first of equals in canonical order.
create or replace macro overview_rate(for_month, for_scope, seen_at, for_region) as table
with known as materialized (
    select
        *,
        if(for_region is null, is_city, key = for_region) as is_asked,
        month = for_month and scope = for_scope as is_now
    from unit_standing
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

now as (
    select * from known where is_asked and is_now
),

other as (
    select * from known where is_asked and month = for_month and scope <> for_scope
),

earlier as (
    select * from known where is_asked and month <> for_month
),

extreme as (
    select
        indicator,
        arg_max(
            {'name': name, 'value': fraction(numerator, denominator)}, (rank * sign, -place)
        ) as lowest,
        arg_min(
            {'name': name, 'value': fraction(numerator, denominator)}, (rank * sign, place)
        ) as highest
    from known
    where is_now and rank is not null and for_region is null
    group by indicator
)

select
    now.indicator,
    fraction(now.numerator, now.denominator) as value,
    fraction(other.numerator, other.denominator) as other,
    if(earlier.key is null, null, fraction(earlier.numerator, earlier.denominator)) as previous,
    is_comparable(now.indicator, now.month, earlier.month) as is_previous_comparable,
    if(
        is_comparable(now.indicator, now.month, earlier.month),
        fraction_difference(now.numerator, now.denominator, earlier.numerator, earlier.denominator),
        null
    ) as previous_difference,
    case
        when now.province_top is not null
        then {
            'scope': now.scope,
            'value': fraction(now.province_top, now.province_bottom),
            'difference': coalesce(
                fraction_difference(
                    now.numerator, now.denominator, now.province_top, now.province_bottom
                ),
                fraction(0, 0)
            )
        }
        when other.province_top is not null
        then {
            'scope': other.scope,
            'value': fraction(other.province_top, other.province_bottom),
            'difference': coalesce(
                fraction_difference(
                    other.numerator, other.denominator, other.province_top, other.province_bottom
                ),
                fraction(0, 0)
            )
        }
    end as province,
    {
        'value': fraction(now.city_top, now.city_bottom),
        'difference': coalesce(
            fraction_difference(now.numerator, now.denominator, now.city_top, now.city_bottom),
            fraction(0, 0)
        )
    } as city,
    extreme.lowest,
    extreme.highest,
    if(
        now.is_city
        and now.against <> 'city'
        and now.province_top is null
        and other.province_top is not null,
        cross_difference(
            other.province_top, other.province_bottom, other.numerator, other.denominator
        ) * now.sign > 0,
        now.is_lagging
    ) as is_lagging,
    now.against
from now
join other using (indicator)
left join earlier using (indicator)
left join extreme using (indicator)
order by list_position(
    [
        'successRate', 'leftoverRate', 'cardShare', 'pushRate', 'firstAttemptRate', 'pendingRate',
        'refundedRate'
    ],
    now.indicator
);
