-- 发放单的公示: one row per slip of the period with obligations, whose unit has a publicity ledger: how many working days
-- the longest publication before the payout had, and whether one afterwards began in time
-- After the payout: by 24:00 of the 5th working day after its first payment (source 001, 五（四）). A publication that
-- names no slip is of every slip of its unit and project, before the payout for a year.
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

timed as (
    select
        slip.*,
        paid.paid_at,
        slip.funded_at::date as funded_on,
        after.day as last_day,
        start.day is not null as is_known
    from slip
    join paid using (slip_key)
    left join working_day as start on start.day = coalesce(paid.paid_at, slip.funded_at)::date
    left join working_day as after
        on after.run = start.run and after.nth = start.nth + 5 and after.is_working
)

select
    timed.slip_key,
    timed.region_key,
    timed.department_key,
    timed.bank_key,
    timed.township_key,
    timed.project_key,
    timed.paid_at,
    timed.last_day + interval 1 day as publish_until,
    timed.is_known,
    coalesce(
        max(told.open_days) filter (
            told.stage = 'before'
            and told.ended_on <= timed.funded_on
            and (told.is_named or told.ended_on > timed.funded_on - interval 1 year)
        ),
        0
    ) as open_days,
    coalesce(
        bool_or(
            told.stage = 'after'
            and told.started_on >= timed.paid_at::date
            and told.started_on <= timed.last_day
        ),
        false
    ) as is_published
from timed
left join told
    on (told.is_named and told.named_slip_key = timed.slip_key)
    or (
        not told.is_named
        and told.region_key = timed.region_key
        and told.project_key = timed.project_key
    )
group by all;
