-- 全市的数（现算）: one row: the counts of the city's obligations of a period at any cut-off, counted from the facts and read
-- as the settings of the month say
create or replace macro city_count(for_month, for_scope, seen_at) as table
with by_slip as (
    select
        slip_key,
        sum(due) as due,
        sum(paid) as paid,
        sum(outstanding) as outstanding,
        sum(refunded) as refunded,
        sum(paid_to_social_card) as paid_to_social_card,
        sum(paid_to_natural_persons) as paid_to_natural_persons,
        sum(pushed) as pushed,
        sum(first_attempt_paid) as first_attempt_paid,
        sum(paid_to_unknown_card) as paid_to_unknown_card,
        sum(reissue_waiting) as reissue_waiting
    from slice_count(for_month, for_scope, seen_at)
    group by slip_key
),

counted as (
    select
        coalesce(sum(due), 0)::bigint as due,
        coalesce(sum(paid), 0)::bigint as paid,
        coalesce(sum(outstanding), 0)::bigint as outstanding,
        coalesce(sum(due - paid - outstanding - refunded), 0)::bigint as pending,
        coalesce(sum(refunded), 0)::bigint as refunded,
        0 as amount_outstanding, 0 as amount_pending, 0 as amount_reissue_waiting,
        coalesce(sum(paid_to_social_card), 0)::bigint as paid_to_social_card,
        coalesce(sum(paid_to_natural_persons), 0)::bigint as paid_to_natural_persons,
        coalesce(sum(pushed), 0)::bigint as pushed,
        coalesce(sum(first_attempt_paid), 0)::bigint as first_attempt_paid,
        coalesce(sum(paid_to_unknown_card), 0)::bigint as paid_to_unknown_card,
        coalesce(sum(reissue_waiting), 0)::bigint as reissue_waiting,
        count(*) filter (due > 0) as slips,
        0 as reissue_slips,
        count(*) filter (paid > 0) as paid_slips,
        count(*) filter (paid > 0 and pushed = paid) as pushed_slips
    from by_slip
)

select
    due, paid, refunded, paid_to_social_card, paid_to_natural_persons, pushed, first_attempt_paid,
    unnest(ruled(setting, counted))
from counted
cross join (select setting_of(for_month) as setting);
