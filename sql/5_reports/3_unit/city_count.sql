-- 全市的数（现算）: one row: the counts of the city's obligations of a period at any cut-off, counted from the facts and read
-- as the settings of the month say
create or replace macro city_count(for_month, for_scope, seen_at) as table
with counted as (
    select coalesce(sum(columns(* exclude (region_key, slip_key))), 0)::bigint
    from slip_count(for_month, for_scope, seen_at, null::integer)
),

whole as (
    select *, counted as counts from counted
)

select
    due, paid, refunded, paid_to_social_card, paid_to_natural_persons, pushed, first_attempt_paid,
    unnest(ruled(setting, counts))
from whole
cross join (select setting_of(for_month) as setting);
