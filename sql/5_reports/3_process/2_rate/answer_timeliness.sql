-- 反馈及时率: one row per slice of the obligations of the period whose time limit of the answer ended by the cut-off:
-- those with a result (成功, 失败, 退票, or closed by a refund) by then ÷ all of them; 处理中 is no result
-- `unknown`: whose limit the calendar does not know (domain.md, section 6).
create or replace macro answer_timeliness(for_month, for_scope, seen_at) as table
with slip as materialized (
    select * from slip_term(for_month, for_scope, seen_at)
    where answer_until <= seen_at or answer_until is null
),

counted as (
    select
        obligation_state.slip_key,
        obligation_state.township_key,
        count(*) filter (state_from < answer_until) as on_time,
        count(*) filter (answer_until is not null) as due,
        count(*) filter (answer_until is null) as unknown
    from obligation_state
    join slip using (slip_key)
    where obligation_state.month >= first_month(for_month, for_scope)
        and obligation_state.month <= for_month
        and obligation_state.due_from is not null
    group by obligation_state.slip_key, obligation_state.township_key
)

select
    slip.region_key,
    slip.department_key,
    slip.bank_key,
    counted.township_key,
    slip.project_key,
    sum(on_time)::bigint as numerator,
    sum(due)::bigint as denominator,
    sum(unknown)::bigint as unknown
from counted
join slip using (slip_key)
group by
    slip.region_key, slip.department_key, slip.bank_key, counted.township_key, slip.project_key;
