-- 发放单的公示: one row per slip of the period with obligations, whose unit has a publicity ledger: how many working days
-- the longest publication before the payout had, which one that was, and when the first one afterwards began
-- After the payout: by 24:00 of the 5th working day after its first payment (source 001, 五（四）). A publication that
-- names no slip is of every slip of its unit and project, before the payout for a year. `before_from` and `before_until`
-- where none was long enough to count: of one that ended after the funding, or has no end; null where there was none.
create or replace macro publicity_term(for_month, for_scope, seen_at) as table
with told as materialized (
    select
        region.dimension_key as region_key,
        project_of.dimension_key as project_key,
        slip_number.slip_key as named_slip_key,
        publicity.slip_no is not null as is_named,
        publicity.stage,
        publicity.started_on,
        publicity.ended_on,
        finish.nth - start.nth + start.is_working::integer as open_days
    from publicity
    join region_name on region_name.written = publicity.region_code
    join dimension_key as region
        on region.dimension = 'region' and region.key = region_name.region_code
    left join dimension_key as project_of
        on project_of.dimension = 'project' and project_of.key = publicity.project_code
    left join slip_number on slip_number.slip_no = publicity.slip_no
    left join working_day as start on start.day = publicity.started_on
    left join working_day as finish
        on finish.day = publicity.ended_on and finish.run = start.run
),

slip as (
    select *
    from slip_dimension
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and region_key in (select region_key from told)
),

paid as (
    select slip_key, min(state_from) filter (state = 1 and state_from < seen_at) as paid_at
    from obligation_state
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and slip_key in (select slip_key from slip)
    group by slip_key
),

timed as materialized (
    select
        slip.slip_key,
        slip.region_key,
        slip.department_key,
        slip.bank_key,
        slip.township_key,
        slip.project_key,
        slip.funded_at::date as funded_on,
        paid.paid_at,
        start.run,
        start.nth,
        after.day as last_day
    from slip
    join paid using (slip_key)
    left join working_day as start on start.day = coalesce(paid.paid_at, slip.funded_at)::date
    left join working_day as after
        on after.run = start.run and after.nth = start.nth + 5 and after.is_working
),

matched as (
    select timed.slip_key, timed.funded_on, timed.paid_at, told.*
    from timed
    join told on told.named_slip_key = timed.slip_key
    union all
    select timed.slip_key, timed.funded_on, timed.paid_at, told.*
    from timed
    join told
        on not told.is_named
        and told.region_key = timed.region_key
        and told.project_key = timed.project_key
),

judged as (
    select
        *,
        stage = 'before'
        and started_on < seen_at
        and (is_named or started_on between funded_on - interval 1 year and funded_on) as is_before,
        coalesce(
            is_before
            and ended_on <= funded_on
            and (is_named or ended_on > funded_on - interval 1 year),
            false
        ) as is_counted
    from matched
),

published as (
    select
        slip_key,
        max(open_days) filter (is_counted) as open_days,
        arg_max(
            {'since': started_on, 'until': ended_on}, (is_counted, open_days, started_on)
        ) filter (is_before) as longest,
        min(started_on) filter (
            stage = 'after' and started_on >= paid_at::date and started_on < seen_at
        ) as after_from
    from judged
    group by slip_key
)

select
    timed.* exclude (last_day),
    timed.last_day + interval 1 day as publish_until,
    timed.run is not null as is_known,
    coalesce(published.open_days, 0) as open_days,
    published.longest.since as before_from,
    published.longest.until as before_until,
    published.after_from
from timed
left join published using (slip_key);
