-- 环比与同比: one row per unit (全市 first) and measure: its value, those of the month before and of the same month last
-- year, with the exact differences; amounts in 分
-- Null where that month has no data or nothing divides; 发放成功率 has no difference across a change of rule. 累计 of
-- January has no month before. `growth`: the difference as a part of the earlier count. `for_region` null: all units.
create or replace macro comparison_row(for_month, for_scope, seen_at, for_region) as table
with known as materialized (
    select *
    from unit_measure
    where scope = for_scope
        and if(for_region is null, is_city or is_ranked, key = for_region)
        and (
            (month = for_month and cut_off = seen_at)
            or (
                month = month_before(for_month, for_scope)
                and cut_off = period_end(month_before(for_month, for_scope))
            )
            or (month = for_month - 100 and cut_off = period_end(for_month - 100))
        )
),

standing as (
    select * from known where month = for_month
),

earlier as (
    select
        month,
        key,
        indicator,
        numerator,
        denominator,
        is_comparable(indicator, for_month, month) as is_comparable
    from known
    where month <> for_month
),

compared as (
    select
        standing.key,
        standing.indicator,
        earlier.month,
        {
            'value':
                if(
                    earlier.denominator > 0,
                    fraction(earlier.numerator, earlier.denominator),
                    null
                ),
            'is_comparable': earlier.is_comparable,
            'difference':
                if(
                    earlier.is_comparable,
                    fraction_difference(
                        standing.numerator, standing.denominator,
                        earlier.numerator, earlier.denominator
                    ),
                    null
                ),
            'growth':
                if(
                    standing.better is null,
                    reduced(standing.numerator - earlier.numerator, earlier.numerator),
                    null
                )
        } as held
    from standing
    join earlier using (key, indicator)
)

select
    standing.key,
    standing.name,
    standing.is_city,
    standing.indicator,
    if(
        standing.denominator > 0, fraction(standing.numerator, standing.denominator), null
    ) as value,
    month_before.held as month_before,
    year_before.held as year_before
from standing
left join compared as month_before
    on month_before.key = standing.key
    and month_before.indicator = standing.indicator
    and month_before.month = month_before(for_month, for_scope)
left join compared as year_before
    on year_before.key = standing.key
    and year_before.indicator = standing.indicator
    and year_before.month = for_month - 100
order by standing.place, standing.key, standing.indicator_place;
