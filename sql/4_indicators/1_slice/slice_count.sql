-- 最细分组的数: one row per slip and township of the obligations funded in the period, looked at the cut-off
-- Amounts in 分; pending is what is due and in no other state.
create or replace macro slice_count(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    slip_key,
    count(*) filter (due_from < seen_at) as due,
    count(*) filter (state = 1 and state_from < seen_at and state_until >= seen_at) as paid,
    count(*) filter (state = 2 and state_from < seen_at and state_until >= seen_at) as outstanding,
    count(*) filter (state = 3 and state_from < seen_at and state_until >= seen_at) as refunded,
    coalesce(sum(amount) filter (due_from < seen_at), 0)::bigint as amount_due,
    coalesce(
        sum(amount) filter (state = 1 and state_from < seen_at and state_until >= seen_at), 0
    )::bigint as amount_paid,
    coalesce(
        sum(amount) filter (state = 2 and state_from < seen_at and state_until >= seen_at), 0
    )::bigint as amount_outstanding,
    coalesce(
        sum(amount) filter (state = 3 and state_from < seen_at and state_until >= seen_at), 0
    )::bigint as amount_refunded,
    count(*) filter (
        state = 1 and state_from < seen_at and state_until >= seen_at
        and not is_company and is_social_card
    ) as paid_to_social_card,
    count(*) filter (
        state = 1 and state_from < seen_at and state_until >= seen_at and not is_company
    ) as paid_to_natural_persons,
    count(*) filter (
        state = 1 and state_from < seen_at and state_until >= seen_at and pushed_from < seen_at
    ) as pushed,
    count(*) filter (first_paid_from < seen_at and state_until >= seen_at) as first_attempt_paid
from obligation_state
where month >= case for_scope when 'ytd' then for_month // 100 * 100 + 1 else for_month end
    and month <= for_month
    and funded_at < seen_at
group by region_key, department_key, bank_key, township_key, project_key, slip_key;
