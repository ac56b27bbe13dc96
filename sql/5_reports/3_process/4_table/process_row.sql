-- 过程指标表: one row per key of the dimension, and the total: its 应发人次, the parts of every rate, median and P90 of every
-- stage in working days, and the money held by age, as lists
-- `for_region`: of that unit alone; `for_regions` null: the whole city, a list: of these units only. Ranked units in
-- canonical order, with or without a task; others by 应发人次, most first. A median is the least number of days that half
-- of all did not exceed.
create or replace macro process_row(
    for_month, for_scope, seen_at, for_dimension, for_region, for_regions
) as table
with unit as materialized (
    select dimension_key as unit_key, key, name, place
    from dimension_name
    where dimension = 'region'
        and (for_region is null or key = for_region)
        and (for_regions is null or list_contains(for_regions, key))
),

-- Which unit stands for the whole; nothing for several, whose projects do not add up.
whole as (
    select
        for_region is null and for_regions is null as is_city,
        if(is_city, null, any_value(unit_key)) as whole_key,
        any_value(key) as key,
        any_value(name) as name,
        is_city or count(*) = 1 as is_one
    from unit
),

part as materialized (
    select
        'rate' as part, indicator as item, region_key, numerator, denominator, unknown, null as days,
        [region_key, department_key, bank_key, township_key, project_key] as keys
    from process_slice(for_month, for_scope, seen_at)
    union all
    select
        'stage', stage, region_key, null, obligations, null, working_days,
        [region_key, department_key, bank_key, township_key, project_key]
    from stage_days(for_month, for_scope, seen_at)
    union all
    select
        'held', null, region_key, amount, obligations, null, working_days,
        [region_key, department_key, bank_key, township_key, project_key]
    from held_money(for_month, for_scope, seen_at)
),

asked as (
    select
        part.* exclude (keys),
        keys[list_position(
            ['region', 'department', 'bank', 'township', 'project'], for_dimension
        )] as asked_key
    from part
    cross join whole
    where is_city or region_key in (select unit_key from unit)
),

keyed as materialized (
    select
        part, item, days,
        grouping(asked_key) = 1 as is_total,
        asked_key,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(unknown) as unknown
    from asked
    group by grouping sets ((part, item, days), (part, item, days, asked_key))
    having is_total or asked_key is not null
),

rate as (
    select is_total, asked_key, item, numerator, denominator, unknown
    from keyed
    where part = 'rate'
    union all
    select true, null, 'projectCoverage', numerator, denominator, 0
    from project_coverage(for_month, for_scope, seen_at)
    join whole on is_one and region_key is not distinct from whole_key
    where department_key is null
    union all
    select false, region_key, 'projectCoverage', numerator, denominator, 0
    from project_coverage(for_month, for_scope, seen_at)
    where for_dimension = 'region' and department_key is null and region_key is not null
    union all
    select false, department_key, 'projectCoverage', numerator, denominator, 0
    from project_coverage(for_month, for_scope, seen_at)
    join whole on is_one and region_key is not distinct from whole_key
    where for_dimension = 'department' and department_key is not null
),

rate_list as (
    select
        is_total, asked_key,
        list({
            'indicator': item,
            'numerator': numerator::double,
            'denominator': denominator::double,
            'unknown': unknown::double
        } order by item) as rates
    from rate
    group by is_total, asked_key
),

climbing as (
    select
        *,
        sum(denominator) over (partition by is_total, asked_key, item order by days) as so_far,
        sum(denominator) over (partition by is_total, asked_key, item) as of_all
    from keyed
    where part = 'stage' and days is not null
),

stage as (
    select
        is_total, asked_key, item,
        min(days) filter (so_far * 2 >= of_all) as median,
        min(days) filter (so_far * 10 >= of_all * 9) as p90,
        any_value(of_all) as counted
    from climbing
    group by is_total, asked_key, item
),

stage_list as (
    select
        is_total, asked_key,
        list({'stage': item, 'median': median, 'p90': p90, 'count': counted::double} order by item) as stages
    from stage
    group by is_total, asked_key
),

held as (
    select
        is_total, asked_key,
        case
            when days is null then 'unknown'
            when days <= 2 then '0-2'
            when days <= 5 then '3-5'
            when days <= 10 then '6-10'
            when days <= 20 then '11-20'
            else '21-'
        end as band,
        sum(denominator) as obligations,
        sum(numerator) as amount
    from keyed
    where part = 'held'
    group by is_total, asked_key, band
),

held_list as (
    select
        is_total, asked_key,
        sum(obligations) as held_count,
        sum(amount) as held_amount,
        list({'band': band, 'count': obligations::double, 'amount': amount::double} order by band) as held
    from held
    group by is_total, asked_key
),

due as (
    select is_total, asked_key, sum(denominator + unknown) as due
    from keyed
    where item = 'monthEndShare'
    group by is_total, asked_key
),

shown as (
    select
        true as is_total,
        null::integer as asked_key,
        case when is_city then city_unit.key when is_one then whole.key else '-' end as key,
        case when is_city then city_unit.name when is_one then whole.name else '合计' end as name,
        0 as place
    from whole
    cross join city_unit
    union all
    select false, dimension_key, key, name, if(dimension = 'region', place, null)
    from dimension_name
    where dimension = for_dimension
        and (
            dimension_key in (select asked_key from due where not is_total)
            or key in (select region_code from region where is_ranked)
        )
        and (dimension <> 'region' or dimension_key in (select unit_key from unit))
)

select
    shown.is_total,
    shown.key,
    shown.name,
    coalesce(due.due, 0)::double as due,
    coalesce(rate_list.rates, []) as rates,
    coalesce(stage_list.stages, []) as stages,
    coalesce(held_list.held_count, 0)::double as held_count,
    coalesce(held_list.held_amount, 0)::double as held_amount,
    coalesce(held_list.held, []) as held
from shown
left join due
    on due.is_total = shown.is_total and due.asked_key is not distinct from shown.asked_key
left join rate_list
    on rate_list.is_total = shown.is_total
    and rate_list.asked_key is not distinct from shown.asked_key
left join stage_list
    on stage_list.is_total = shown.is_total
    and stage_list.asked_key is not distinct from shown.asked_key
left join held_list
    on held_list.is_total = shown.is_total
    and held_list.asked_key is not distinct from shown.asked_key
order by shown.is_total desc, shown.place nulls last, due.due desc nulls last, shown.key;
