-- 月底冲刺分组: one row per state (遗留, 待反馈) and bank, department or township that holds open payments of a unit (or
-- 全市), the most first: how many, how much (分), until when, and the rate and rank of the unit if they were all paid
-- `more`: how much that adds to the printed rate; under the first-attempt rule a failure can't be mended.
create or replace macro sprint_group(for_month, seen_at, for_region) as table
with unit as materialized (
    select *
    from unit_standing
    where month = for_month
        and scope = 'month'
        and cut_off = seen_at
        and indicator = 'successRate'
        and key = for_region
        and (is_city or dimension_key is not null)
),

open_one as materialized (
    select *
    from open_obligation(for_month, seen_at, (select dimension_key from unit))
    where (select count(*) from unit) > 0
),

by_dimension as (
    select 'bank' as dimension, bank_key as dimension_key, * from open_one
    union all
    select 'department', department_key, * from open_one
    union all
    select 'township', township_key, * from open_one
),

grouped as (
    select
        dimension,
        dimension_key,
        state,
        count(*) as payments,
        sum(amount) as amount,
        min(limit_day) filter (not is_overdue) as next_limit,
        count(*) filter (is_overdue) as overdue,
        count(*) filter (limit_day is null) as limitless
    from by_dimension
    group by dimension, dimension_key, state
),

cleared as (
    select
        *,
        if(state = 2 and success_rule_of(for_month) = 'first-attempt', 0, payments) as more
    from grouped
)

select
    cleared.dimension,
    dimension_name.key,
    dimension_name.name,
    state_name(cleared.state) as state,
    cleared.payments::double as count,
    cleared.amount::double as amount,
    cleared.next_limit::varchar as next_limit,
    cleared.overdue::double as overdue,
    cleared.limitless::double as limitless,
    cleared.more::double as more,
    fraction(unit.numerator + cleared.more, unit.denominator) as value,
    if(
        unit.rank is null,
        null,
        rank_among(unit.rivals, unit.key, unit.numerator + cleared.more, unit.denominator, 1)
    ) as rank
from cleared
cross join unit
join dimension_name
    on dimension_name.dimension = cleared.dimension
    and dimension_name.dimension_key = cleared.dimension_key
order by cleared.dimension, cleared.payments desc, dimension_name.key, cleared.state;
