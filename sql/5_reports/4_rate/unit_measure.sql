-- 单位的指标与数量: one row per stored period, unit and measure (rate, count or amount), with the counts both success
-- rates are made of; periods in which the whole city has nothing due are months without data and not here
create or replace view unit_measure as
with there as (
    select *, unit_figure as counts
    from unit_figure
    qualify max(due) over (partition by month, scope, cut_off) > 0
)

select
    month,
    scope,
    cut_off,
    key,
    name,
    place,
    is_city,
    is_ranked,
    due,
    paid,
    first_attempt_paid,
    unnest(range(1, 18)) as indicator_place,
    unnest(measures_of(success_rule_of(month), counts), recursive := true)
from there;
