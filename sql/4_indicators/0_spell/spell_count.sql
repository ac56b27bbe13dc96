-- 状态段的数: one row per slip, township and month of settling, of the spells of funded slips of some months that settle
-- in `moving_from` or later, looked at the cut-off; only of the slips of a list where one is given
-- Amounts in 分.
create or replace macro spell_count(first_month, last_month, moving_from, for_slips, seen_at) as table
-- Spells that count alike are counted together first: two sums over millions of rows instead of twelve.
with alike as (
    select
        month, settled_month,
        region_key, department_key, bank_key, township_key, project_key, slip_key,
        due_from < seen_at as is_due,
        case when state_from < seen_at and state_until >= seen_at then state end as held,
        is_company,
        is_social_card,
        pushed_from < seen_at as is_pushed,
        first_paid_from < seen_at and state_until >= seen_at as is_first_paid,
        waiting_from < seen_at as is_waiting,
        count(*) as spells,
        sum(amount) as amount
    from obligation_state
    where month >= first_month
        and month <= last_month
        and settled_month >= moving_from
        and funded_at < seen_at
        and (for_slips is null or list_contains(for_slips, slip_key))
    group by all
)

select
    month,
    settled_month,
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    slip_key,
    coalesce(sum(spells) filter (is_due), 0)::bigint as due,
    coalesce(sum(spells) filter (held = 1), 0)::bigint as paid,
    coalesce(sum(spells) filter (held = 2), 0)::bigint as outstanding,
    coalesce(sum(spells) filter (held = 3), 0)::bigint as refunded,
    coalesce(sum(amount) filter (is_due), 0)::bigint as amount_due,
    coalesce(sum(amount) filter (held = 1), 0)::bigint as amount_paid,
    coalesce(sum(amount) filter (held = 2), 0)::bigint as amount_outstanding,
    coalesce(sum(amount) filter (held = 3), 0)::bigint as amount_refunded,
    coalesce(sum(spells) filter (held = 1 and not is_company and is_social_card), 0)::bigint
        as paid_to_social_card,
    coalesce(sum(spells) filter (held = 1 and not is_company), 0)::bigint as paid_to_natural_persons,
    coalesce(sum(spells) filter (held = 1 and is_pushed), 0)::bigint as pushed,
    coalesce(sum(spells) filter (is_first_paid), 0)::bigint as first_attempt_paid,
    coalesce(sum(spells) filter (held = 1 and not is_company and is_social_card is null), 0)::bigint
        as paid_to_unknown_card,
    coalesce(sum(spells) filter (held = 2 and is_waiting), 0)::bigint as reissue_waiting,
    coalesce(sum(amount) filter (held = 2 and is_waiting), 0)::bigint as amount_reissue_waiting
from alike
group by
    month, settled_month, region_key, department_key, bank_key, township_key, project_key, slip_key;
