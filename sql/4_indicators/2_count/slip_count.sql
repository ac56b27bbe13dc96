-- 发放单的数: one row per slip of the obligations funded in the period, looked at the cut-off: its townships together
-- With the columns that settings are read from (5_reports/1_base/1_plain/ruled.sql), so without re-issue slips and
-- amounts of states, which no question about slips asks for.
create or replace macro slip_count(for_month, for_scope, seen_at) as table
select
    region_key,
    slip_key,
    sum(due) as due,
    sum(paid) as paid,
    sum(outstanding) as outstanding,
    sum(due - paid - outstanding - refunded) as pending,
    sum(refunded) as refunded,
    0 as amount_outstanding,
    0 as amount_pending,
    0 as amount_reissue_waiting,
    sum(paid_to_social_card) as paid_to_social_card,
    sum(paid_to_natural_persons) as paid_to_natural_persons,
    sum(pushed) as pushed,
    sum(first_attempt_paid) as first_attempt_paid,
    sum(paid_to_unknown_card) as paid_to_unknown_card,
    sum(reissue_waiting) as reissue_waiting,
    (sum(due) > 0)::integer as slips,
    0 as reissue_slips,
    (sum(paid) > 0)::integer as paid_slips,
    (sum(paid) > 0 and sum(pushed) = sum(paid))::integer as pushed_slips
from slice_count(for_month, for_scope, seen_at)
group by region_key, slip_key;
