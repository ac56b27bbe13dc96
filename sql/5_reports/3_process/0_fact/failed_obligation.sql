-- 失败过的义务: one row per obligation of the period that failed (失败, 退票) before the cut-off: how often, when first and
-- last, and what it is at the cut-off and since when
create or replace macro failed_obligation(for_month, for_scope, seen_at) as table
with told as (
    select *
    from troubled_spell
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and state_from < seen_at
)

select
    region_key, department_key, bank_key, township_key, project_key, slip_key, line_no, amount,
    count(*) filter (state = 2) as failures,
    min(state_from) filter (state = 2) as first_failed_at,
    max(state_from) filter (state = 2) as last_failed_at,
    any_value(state) filter (state_until >= seen_at) as state,
    any_value(state_from) filter (state_until >= seen_at) as state_since,
    min(state_from) filter (state = 3) as refunded_at
from told
group by region_key, department_key, bank_key, township_key, project_key, slip_key, line_no, amount
having count(*) filter (state = 2) > 0;
