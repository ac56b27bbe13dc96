-- 简报的数: one row per scope, unit and measure of one department's or bank's obligations of a month at a cut-off
-- `is_whole`: of all units together, which come in canonical order behind it; `is_open`: 遗留 or 待反馈 is left. Money in 分.
create or replace macro notice_part(for_month, seen_at, for_dimension, for_key) as table
with asked as (
    select dimension_key
    from dimension_name
    where dimension = for_dimension and key = for_key
),

counted as (
    select ruled_figure.*, ruled_figure as counts
    from ruled_figure
    join asked using (dimension_key)
    where ruled_figure.month = for_month
        and ruled_figure.cut_off = seen_at
        and ruled_figure.grouped_by = for_dimension
        and ruled_figure.due > 0
),

measured as (
    select
        scope,
        region_key,
        outstanding + pending as still_open,
        unnest(range(1, 18)) as measure_place,
        unnest(measures_of(success_rule_of(month), counts), recursive := true)
    from counted
)

select
    measured.scope,
    measured.region_key is null as is_whole,
    coalesce(unit.key, '-') as key,
    coalesce(unit.name, '本单位') as name,
    measured.indicator,
    fraction(measured.numerator, measured.denominator) as value,
    measured.still_open > 0 as is_open
from measured
left join dimension_name as unit
    on unit.dimension = 'region' and unit.dimension_key = measured.region_key
order by measured.scope, measured.measure_place, is_whole desc, unit.place, unit.key;
