-- 目标任务进度: one row per unit (全市, the ranked ones) and measure: the year's target, 累计 at a cut-off
-- 序时进度 is month/12. Projected year end: what there is × last year's 31 December ÷ last year's same month, where both
-- are stored and not zero; else × 12 ÷ month. Whole, rounded down; judged on the exact fraction (domain.md, section 7).
create or replace macro target_progress(for_month, seen_at) as table
with unit as (
    select
        month, cut_off, key, name, place, is_city,
        unnest(['projects', 'persons']) as measure,
        unnest([projects::bigint, persons]) as done
    from unit_figure
    where scope = 'ytd'
        and cut_off = if(month = for_month, seen_at, period_end(month))
        and (is_city or is_ranked)
),

own as (
    select
        unit.key, unit.name, unit.place, unit.is_city, unit.measure, unit.done,
        nullif(same.done, 0) as same_month,
        nullif(december.done, 0) as year_end
    from unit
    left join unit as same
        on same.month = for_month - 100 and same.key = unit.key and same.measure = unit.measure
    left join unit as december
        on december.month = (for_month // 100 - 1) * 100 + 12
        and december.key = unit.key
        and december.measure = unit.measure
    where unit.month = for_month
),

grown as (
    select
        *,
        same_month is not null and year_end is not null as is_by_last_year,
        if(is_by_last_year, year_end, 12) as factor_top,
        if(is_by_last_year, same_month, for_month % 100) as factor_bottom
    from own
)

select
    grown.key, grown.name, grown.place, grown.is_city, grown.measure, grown.done,
    target_now.value as target,
    target_now.origin,
    target_now.told_at,
    target_now.source,
    grown.done >= target_now.value as is_met,
    grown.done * 12 < target_now.value * (for_month % 100) as is_behind,
    if(target_now.value > grown.done, target_now.value - grown.done, target_now.value * 0) as missing,
    if(grown.is_by_last_year, 'last-year', 'linear') as method,
    grown.factor_top,
    grown.factor_bottom,
    (grown.done::hugeint * grown.factor_top // grown.factor_bottom)::bigint as projected,
    cross_difference(grown.done, grown.factor_bottom, target_now.value, grown.factor_top) >= 0
        as is_projected_met
from grown
left join target_now
    on target_now.year = for_month // 100
    and target_now.region_code = grown.key
    and target_now.measure = grown.measure
order by grown.place;
