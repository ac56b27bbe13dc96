-- 落后比较: one row per rate, scope and span of months (half-open, yyyymm): what a unit is held against in them, and
-- whether the notice names laggards by it; `place` is the order of the columns. Leftover must be worse than both
-- averages (domain.md, section 7). The choices are settings of the office.
create or replace view lagging_rule as
with chosen as (
    select setting, from_month, arg_max(value, version) as value
    from setting_value
    group by setting, from_month
)

select
    lagging_column.indicator,
    lagging_column.scope,
    split_part(chosen.value, '-', 1) as against,
    not ends_with(chosen.value, '-unnamed') as is_judged,
    lagging_column.place,
    chosen.from_month,
    lead(chosen.from_month, 1, 999999)
        over (partition by setting order by chosen.from_month) as before_month
from lagging_column
join chosen using (setting);
