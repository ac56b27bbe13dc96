-- 指标背后的记录: one row per obligation of the period that a process indicator holds against whoever pays it out (`reason`:
-- per failure), with the last day of its limit, what was done when, and working days
-- Kinds: `payment`, `answer` not in time; `return` money not given back in time; `correction` failed and not paid since;
-- `repeat` failed twice or more; `reason` failures without a usable reason; `held` 遗留 and 待反馈, with the working days since
-- funding; `monthEnd` funded in the last 5 working days of a month; `firstAttempt` not paid at the first attempt.
-- Each has as many rows as the figure says: numerator of what is better low, denominator less numerator of the others.
create or replace macro indicator_record(for_month, for_scope, seen_at, for_kind) as table
with now as materialized (
    select *
    from obligation_at(
        first_month(for_month, for_scope),
        for_month,
        seen_at,
        for_kind in ('monthEnd', 'firstAttempt')
    )
    where for_kind in ('held', 'monthEnd', 'firstAttempt')
),

failed as materialized (
    select told.*, slip_dimension.funded_at
    from failed_obligation(for_month, for_scope, seen_at) as told
    join slip_dimension using (slip_key)
    where for_kind in ('correction', 'repeat')
),

first_paid as (
    select slip_key, line_no
    from obligation_state
    where for_kind = 'firstAttempt'
        and month >= first_month(for_month, for_scope)
        and month <= for_month
        and first_paid_from < seen_at
        and state_until >= seen_at
),

month_end as (
    select month_of(day) as month, day as first_day
    from working_day
    where is_working
    qualify row_number() over (partition by month_of(day) order by day desc) = 5
),

back as (
    select term.*, slip_dimension.funded_at
    from return_term(for_month, for_scope, seen_at) as term
    join slip_dimension using (slip_key)
    where for_kind = 'return'
        and term.return_until <= seen_at
        and coalesce(term.refunded_at >= term.return_until, true)
),

found as (
    select
        region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
        amount, funded_at, state,
        (return_until - interval 1 day)::date as last_day,
        refunded_at as done_at,
        (return_until - interval 1 day)::date as counted_from
    from back
    union all
    select
        region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
        amount, funded_at, state, null, last_failed_at, null
    from failed
    where if(for_kind = 'repeat', failures >= 2, state is distinct from 1)
    union all
    select
        region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
        amount, funded_at, state_then, null, failed_at, null
    from told_failure(for_month, for_scope, seen_at)
    where for_kind = 'reason' and reason_code = 'F90'
    union all
    select
        region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
        amount, funded_at, state, null, answered_at, if(for_kind = 'held', funded_at::date, null)
    from now
    anti join first_paid using (slip_key, line_no)
    where for_kind = 'firstAttempt' or (for_kind = 'held' and state in (0, 2))
    union all
    select
        region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
        amount, funded_at, state, null, answered_at, null
    from now
    join month_end on month_end.month = month_of(now.funded_at)
    where for_kind = 'monthEnd' and funded_at >= first_day
)

select * from late_obligation(for_month, for_scope, seen_at, for_kind)
union all
select
    found.region_key,
    found.department_key,
    found.bank_key,
    found.township_key,
    found.project_key,
    found.slip_key,
    found.line_no,
    found.amount,
    found.funded_at,
    coalesce(found.state, 0)::utinyint,
    found.last_day,
    found.done_at,
    (finish.nth - start.nth)::integer
from found
left join working_day as start on start.day = found.counted_from
left join working_day as finish
    on finish.day
    = coalesce(if(for_kind = 'held', null, done_at), seen_at - interval 1 microsecond)::date
    and finish.run = start.run;
