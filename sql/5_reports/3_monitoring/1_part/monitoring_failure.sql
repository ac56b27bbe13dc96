-- 失败与纠错再发: one row per unit, department and project of the obligations funded from 1 January that failed (失败, 退票)
-- before the cut-off: how many, their amount (分), and how many were sent again by then, whatever came of it
create or replace macro monitoring_failure(for_month, seen_at) as table
with failed as (
    select
        region_key, department_key, project_key, amount,
        min(state_from) filter (state = 2) as first_failed_at,
        max(state_from) filter (state in (1, 2)) as last_answered_at,
        coalesce(bool_or(state = 2 and waiting_from < seen_at), false) as is_waiting
    from troubled_spell
    where month >= first_month(for_month, 'ytd')
        and month <= for_month
        and funded_at < seen_at
        and state_from < seen_at
    group by region_key, department_key, project_key, slip_key, line_no, amount
    having count(*) filter (state = 2) > 0
)

select
    region_key,
    department_key,
    project_key,
    count(*) as failed,
    sum(amount)::bigint as amount_failed,
    count(*) filter (is_waiting or last_answered_at > first_failed_at) as reissued
from failed
group by region_key, department_key, project_key;
