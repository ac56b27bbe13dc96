-- 通报的数: one row per scope, unit (全市, the ranked units) and measure of a month at a cut-off, 全市 first, then in
-- canonical order
-- `is_best`: prints the best rate of the units, or has most of a count (domain.md, section 7); `is_far`: lags by at least
-- `for_far_percent`, of ‰ `for_far_permille` (parts of 100,000,000): 远低于. Money in 分; rank, benchmark and
-- difference are of rates only. `is_province`: what it is held against is 全省平均, else 全市平均.
create or replace macro notice_measure(
    for_month, seen_at, for_far_percent, for_far_permille
) as table
with counted as (
    select *, unit_figure as counts
    from unit_figure
    where month = for_month and cut_off = seen_at and (is_city or is_ranked)
),

measured as (
    select
        scope, cut_off, key, name, place, is_city, due,
        unnest(range(1, 18)) as measure_place,
        unnest(measures_of(success_rule_of(month), counts), recursive := true)
    from counted
),

printed as (
    select
        *,
        case
            when better is null then if(due > 0, numerator, null)
            else printed_value(
                numerator,
                denominator,
                if(indicator in ('leftoverRate', 'pendingRate', 'refundedRate'), 1000, 100)
            ) * if(better = 'lower', -1, 1)
        end as print_order
    from measured
),

standing as (
    select
        *,
        cross_difference(held_top, held_bottom, numerator, denominator) * sign as lack,
        if(sign < 0 or indicator = 'refundedRate', for_far_permille, for_far_percent) as far
    from unit_standing
    where month = for_month and cut_off = seen_at
)

select
    printed.scope,
    printed.key,
    printed.name,
    printed.place,
    printed.is_city,
    printed.due > 0 as has_task,
    printed.indicator,
    fraction(printed.numerator, printed.denominator) as value,
    not printed.is_city
    and printed.print_order is not null
    and (printed.better is not null or printed.print_order > 0)
    and printed.print_order = max(printed.print_order) filter (not printed.is_city)
        over (partition by printed.scope, printed.indicator) as is_best,
    standing.rank,
    coalesce(standing.is_lagging and not printed.is_city, false) as is_lagging,
    coalesce(
        standing.is_lagging
        and standing.lack * 100000000
        >= standing.held_bottom::hugeint * standing.denominator * standing.far,
        false
    ) as is_far,
    coalesce(standing.is_judged, false) as is_judged,
    standing.against,
    coalesce(standing.is_fallback, false) as is_fallback,
    coalesce(standing.is_province, false) as is_province,
    if(standing.province_top is null, null, fraction(province_top, province_bottom)) as province,
    if(standing.key is null, null, fraction(held_top, held_bottom)) as held,
    fraction_difference(standing.numerator, standing.denominator, held_top, held_bottom)
        as difference,
    standing.outstanding::double as outstanding,
    standing.pending::double as pending,
    standing.refunded::double as refunded
from printed
left join standing
    on standing.scope = printed.scope
    and standing.key = printed.key
    and standing.indicator = printed.indicator
order by printed.scope, printed.measure_place, printed.place;
