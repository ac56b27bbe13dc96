-- 公示表（按单位等）: one row per key of the dimension that has slips to be published, and the total: how many publications
-- before the payout and after it are in each state, and the parts of 公示及时率
-- `for_region`: of that unit alone; `for_regions` null: the whole city, a list: of these units only. Units in canonical
-- order, others by what is late or missing, most first.
create or replace macro publicity_unit(
    for_month, for_scope, seen_at, for_dimension, for_region, for_regions
) as table
with stage as (
    select publicity.*, key_by(for_dimension, publicity) as asked_key
    from publicity_stage(for_month, for_scope, seen_at) as publicity
    join dimension_name as unit
        on unit.dimension = 'region' and unit.dimension_key = publicity.region_key
    where (for_region is null or unit.key = for_region)
        and (for_regions is null or list_contains(for_regions, unit.key))
),

counted as (
    select
        grouping(asked_key) = 1 as is_total,
        asked_key,
        count(*) filter (stage = 'before') as slips,
        {
            'timely': count(*) filter (stage = 'before' and state = 'timely')::integer,
            'late': count(*) filter (stage = 'before' and state = 'late')::integer,
            'missing': count(*) filter (stage = 'before' and state = 'missing')::integer,
            'waiting': count(*) filter (stage = 'before' and state = 'waiting')::integer,
            'unknown': count(*) filter (stage = 'before' and state = 'unknown')::integer
        } as before,
        {
            'timely': count(*) filter (stage = 'after' and state = 'timely')::integer,
            'late': count(*) filter (stage = 'after' and state = 'late')::integer,
            'missing': count(*) filter (stage = 'after' and state = 'missing')::integer,
            'waiting': count(*) filter (stage = 'after' and state = 'waiting')::integer,
            'unknown': count(*) filter (stage = 'after' and state = 'unknown')::integer
        } as after,
        count(*) filter (state in ('late', 'missing')) as behind,
        count(*) filter (state = 'timely') as numerator,
        count(*) filter (state in ('timely', 'late', 'missing')) as denominator
    from stage
    group by grouping sets ((), (asked_key))
    having is_total or asked_key is not null
),

asked_unit as (
    select any_value(key) as key, any_value(name) as name
    from dimension_name
    where dimension = 'region'
        and key = coalesce(for_region, if(len(for_regions) = 1, for_regions[1], null))
)

select
    counted.is_total,
    case
        when not counted.is_total then named.key
        when for_region is null and for_regions is null then city_unit.key
        else coalesce(asked_unit.key, '-')
    end as key,
    case
        when not counted.is_total then named.name
        when for_region is null and for_regions is null then city_unit.name
        else coalesce(asked_unit.name, '合计')
    end as name,
    counted.slips::integer as slips,
    counted.before,
    counted.after,
    counted.behind::integer as behind,
    counted.numerator::integer as numerator,
    counted.denominator::integer as denominator
from counted
left join dimension_name as named
    on named.dimension = for_dimension and named.dimension_key = counted.asked_key
cross join city_unit
cross join asked_unit
order by
    counted.is_total desc,
    if(for_dimension = 'region', named.place, null),
    counted.behind desc,
    named.key;
