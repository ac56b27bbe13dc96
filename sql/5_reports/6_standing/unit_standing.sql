-- 各单位与基准: one row per stored period, indicator and unit (全市 too): value, rank, benchmark, 落后, 达标还差
-- Held against what the office has set (lagging_rule; domain.md, section 7): 全省平均, 全市平均, or both, which is the
-- laxer of the two, as a unit lags when it is worse than both. A missing 全省平均 falls back to the city's. 全市 is held
-- against 全省平均 where it can be.
-- `to_benchmark`: successes still needed, or failures too many; unrounded values are compared.
create or replace view unit_standing as
with known as (
    select
        unit_rank.* exclude (city),
        lagging_rule.against,
        lagging_rule.is_judged,
        lagging_rule.place as rule_place,
        benchmark.province_e8 as province_top,
        100000000 as province_bottom,
        unit_rank.city.numerator as city_top,
        unit_rank.city.denominator as city_bottom
    from unit_rank
    join lagging_rule
        on lagging_rule.indicator = unit_rank.indicator
        and lagging_rule.scope = unit_rank.scope
        and lagging_rule.from_month <= unit_rank.month
        and lagging_rule.before_month > unit_rank.month
    left join benchmark
        on benchmark.month = unit_rank.month
        and benchmark.scope = unit_rank.scope
        and benchmark.indicator = unit_rank.indicator
),

chosen as (
    select
        *,
        against <> 'city' and province_top is null as is_fallback,
        case
            when province_top is null or against = 'city' then false
            when against = 'province' or city_bottom = 0 or is_city then true
            else cross_difference(city_top, city_bottom, province_top, province_bottom) * sign > 0
        end as is_province
    from known
),

held as (
    select
        *,
        if(is_province, province_top, city_top) as held_top,
        if(is_province, province_bottom, city_bottom) as held_bottom
    from chosen
)

select
    *,
    denominator > 0
    and held_bottom > 0
    and cross_difference(held_top, held_bottom, numerator, denominator) * sign > 0 as is_lagging,
    if(
        denominator > 0 and held_bottom > 0,
        ceiling(
            cross_difference(held_top, held_bottom, numerator, denominator) * sign, held_bottom
        ),
        null
    ) as to_benchmark
from held;
