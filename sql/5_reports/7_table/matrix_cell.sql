-- 各单位各指标: one row per ranked unit and indicator that the notice judges by, both periods at the month's end
-- 缺口倍数: the unit's shortfall ÷ the benchmark's (of lower-is-better: the rates themselves), null where that has none;
-- step 1 up to 2 times, 2 up to 5, 3 beyond, 0 not lagging. `is_province`: the benchmark is 全省平均, else 全市平均.
create or replace macro matrix_cell(for_month) as table
with judged as (
    select
        *,
        if(better = 'higher', held_bottom - held_top, held_top) as held_shortfall
    from unit_standing
    where month = for_month and cut_off = period_end(for_month) and is_judged and is_ranked
),

measured as (
    select
        *,
        shortfall::hugeint * held_bottom as gap,
        held_shortfall::hugeint * denominator as held_gap
    from judged
)

select
    key,
    name,
    place,
    indicator,
    scope,
    rule_place,
    against,
    is_fallback,
    is_province,
    fraction(held_top, held_bottom) as benchmark,
    {
        'value': fraction(numerator, denominator),
        'is_lagging': is_lagging,
        'multiple': if(held_gap > 0, gap::double / held_gap::double, null),
        'step': case
            when not is_lagging then 0
            when held_gap = 0 or gap > 5 * held_gap then 3
            when gap > 2 * held_gap then 2
            else 1
        end
    } as cell,
    is_lagging
from measured
order by place, rule_place;
