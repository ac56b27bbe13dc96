-- 最细分组的数: one row per slip and township of the obligations funded in the period, looked at the cut-off
-- Amounts in 分; pending is what is due and in no other state. What settled in earlier months was counted before.
create or replace macro slice_count(for_month, for_scope, seen_at) as table
with part as (
    select *
    from settled_slice
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and settled_month < month_of(seen_at)
    union all by name
    select *
    from spell_count(
        first_month(for_month, for_scope), for_month, month_of(seen_at), null::integer[], seen_at
    )
)

select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    slip_key,
    sum(due)::bigint as due,
    sum(paid)::bigint as paid,
    sum(outstanding)::bigint as outstanding,
    sum(refunded)::bigint as refunded,
    sum(amount_due)::bigint as amount_due,
    sum(amount_paid)::bigint as amount_paid,
    sum(amount_outstanding)::bigint as amount_outstanding,
    sum(amount_refunded)::bigint as amount_refunded,
    sum(paid_to_social_card)::bigint as paid_to_social_card,
    sum(paid_to_natural_persons)::bigint as paid_to_natural_persons,
    sum(pushed)::bigint as pushed,
    sum(first_attempt_paid)::bigint as first_attempt_paid,
    sum(paid_to_unknown_card)::bigint as paid_to_unknown_card,
    sum(reissue_waiting)::bigint as reissue_waiting,
    sum(amount_reissue_waiting)::bigint as amount_reissue_waiting
from part
group by region_key, department_key, bank_key, township_key, project_key, slip_key;
