-- 全市的数（现算）: one row: the counts of the city's obligations of a period at any cut-off, counted from the facts
create or replace macro city_count(for_month, for_scope, seen_at) as table
select
    coalesce(sum(due), 0)::bigint as due,
    coalesce(sum(paid), 0)::bigint as paid,
    coalesce(sum(outstanding), 0)::bigint as outstanding,
    coalesce(sum(due - paid - outstanding - refunded), 0)::bigint as pending,
    coalesce(sum(refunded), 0)::bigint as refunded,
    coalesce(sum(paid_to_social_card), 0)::bigint as paid_to_social_card,
    coalesce(sum(paid_to_natural_persons), 0)::bigint as paid_to_natural_persons,
    coalesce(sum(pushed), 0)::bigint as pushed,
    coalesce(sum(first_attempt_paid), 0)::bigint as first_attempt_paid
from slice_count(for_month, for_scope, seen_at);
