-- 支付及时率: one row per slice of the obligations of the period whose time limit of payment ended by the cut-off:
-- 成功 at the end of it ÷ all of them; `unknown`: whose limit the calendar does not know
-- A payment taken back after the limit was paid on time; one answered on time and paid later was not (domain.md, section 6).
create or replace macro payment_timeliness(for_month, for_scope, seen_at) as table
with slip as materialized (
    select * from slip_term(for_month, for_scope, seen_at)
    where pay_until <= seen_at or pay_until is null
),

counted as (
    select
        obligation_state.slip_key,
        obligation_state.township_key,
        count(*) filter (state = 1 and state_from < pay_until and state_until >= pay_until) as on_time,
        count(*) filter (due_from is not null and pay_until is not null) as due,
        count(*) filter (due_from is not null and pay_until is null) as unknown
    from obligation_state
    join slip using (slip_key)
    where obligation_state.month >= first_month(for_month, for_scope)
        and obligation_state.month <= for_month
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
