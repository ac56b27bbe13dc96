-- 环节之间的用时: one row per step between two times that are told, in order: how many were measured, and whole calendar
-- hours within which half and nine tenths of them were done
-- Until 拨款 (and its 财政确认) slips are measured, then 人次: 拨款 to the first answer, success to 推送. Where one of the
-- two times is missing, or the later one is earlier, nothing is measured. Null hours where nothing was.
create or replace macro stage_step(for_month, for_scope, seen_at, for_regions) as table
with unit as (
    select dimension_key
    from dimension_name
    where dimension = 'region' and (for_regions is null or list_contains(for_regions, key))
),

slip_here as (
    select slip_row.*
    from stage_slip(for_month, for_scope, seen_at) as here
    join slip_row using (slip_key)
    where here.region_key in (select dimension_key from unit)
),

slip_timed as (
    select 'audit' as step, created_at as since, audited_at as until from slip_here
    union all
    select 'funding', audited_at, funded_at from slip_here
    union all
    select 'arrival', fund_arrived_at, funded_at from slip_here
    union all
    select 'confirmation', funded_at, confirmed_at from slip_here
),

-- One pass over the obligations: those alike in hours are counted together.
obligation_timed as materialized (
    select
        due_from < seen_at and state in (1, 2) as is_answer,
        state = 1 and state_until >= seen_at and pushed_from < seen_at as is_push,
        (epoch_us(state_from) - epoch_us(funded_at)) // 3600000000 as to_answer,
        (epoch_us(pushed_from) - epoch_us(state_from)) // 3600000000 as to_push,
        count(*) as weight
    from obligation_state
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and state_from < seen_at
        and region_key in (select dimension_key from unit)
    group by all
),

by_hours as (
    select step, date_diff('second', since, until) // 3600 as hours, count(*) as weight
    from slip_timed
    where until >= since and until < seen_at
    group by all
    union all
    select 'answer', to_answer, sum(weight)
    from obligation_timed
    where is_answer and to_answer >= 0
    group by to_answer
    union all
    select 'push', to_push, sum(weight)
    from obligation_timed
    where is_push and to_push >= 0
    group by to_push
),

running as (
    select
        *,
        sum(weight) over (partition by step order by hours) as so_far,
        sum(weight) over (partition by step) as total
    from by_hours
)

select
    step.step,
    step.counts,
    coalesce(any_value(running.total), 0)::double as measured,
    (min(running.hours) filter (2 * so_far >= total))::integer as half,
    (min(running.hours) filter (10 * so_far >= 9 * total))::integer as most
from (
    values
        (1, 'audit', 'slip'),
        (2, 'funding', 'slip'),
        (3, 'arrival', 'slip'),
        (4, 'confirmation', 'slip'),
        (5, 'answer', 'payment'),
        (6, 'push', 'payment')
) as step (place, step, counts)
left join running on running.step = step.step
group by step.place, step.step, step.counts
order by step.place;
