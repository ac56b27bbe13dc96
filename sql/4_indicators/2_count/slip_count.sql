-- 发放单的数: one row per slip of the obligations funded in the period, looked at the cut-off: its townships together; of one
-- unit, or of all (`for_region_key` null)
-- With the columns that settings are read from (5_reports/1_base/1_plain/ruled.sql), so without re-issue slips and
-- amounts of states, which no question about slips asks for.
create or replace macro slip_count(for_month, for_scope, seen_at, for_region_key) as table
select
    region_key,
    slip_key,
    sum(due)::bigint as due,
    sum(paid)::bigint as paid,
    sum(outstanding)::bigint as outstanding,
    sum(due - paid - outstanding - refunded)::bigint as pending,
    sum(refunded)::bigint as refunded,
    0 as amount_outstanding,
    0 as amount_pending,
    0 as amount_reissue_waiting,
    sum(paid_to_social_card)::bigint as paid_to_social_card,
    sum(paid_to_natural_persons)::bigint as paid_to_natural_persons,
    sum(pushed)::bigint as pushed,
    sum(first_attempt_paid)::bigint as first_attempt_paid,
    sum(paid_to_unknown_card)::bigint as paid_to_unknown_card,
    sum(reissue_waiting)::bigint as reissue_waiting,
    (sum(due) > 0)::integer as slips,
    0 as reissue_slips,
    (sum(paid) > 0)::integer as paid_slips,
    (sum(paid) > 0 and sum(pushed) = sum(paid))::integer as pushed_slips
from slice_count(for_month, for_scope, seen_at)
where coalesce(region_key = for_region_key, true)
group by region_key, slip_key;
