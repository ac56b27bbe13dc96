-- 指标的分子分母: one row per stored period, unit and indicator (domain.md, section 6), with the unit's counts, all of
-- them in `counts`
-- `shortfall` is what keeps the unit from the indicator's best.
create or replace view rate_part as
with counted as (
    select *, unit_figure as counts from unit_figure
),

part as (
    select
        month,
        scope,
        cut_off,
        dimension_key,
        key,
        name,
        place,
        is_city,
        is_ranked,
        due,
        paid,
        outstanding,
        pending,
        refunded,
        counts,
        unnest(rates_of(success_rule_of(month), counts), recursive := true)
    from counted
)

select *, if(better = 'higher', denominator - numerator, numerator) as shortfall
from part;
