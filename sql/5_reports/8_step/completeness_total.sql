-- 到齐表合计: one row: units, slips funded in the month and the rows that have arrived of them, slips created and not
-- funded; of the units `for_regions`, null for all
create or replace macro completeness_total(for_month, for_regions) as table
with unit as (
    select dimension_key as region_key, key
    from dimension_name
    where dimension = 'region' and (for_regions is null or list_contains(for_regions, key))
),

here as (
    select
        count(distinct region_key)::integer as units,
        count(*)::integer as slips,
        coalesce(sum(payments), 0)::integer as payments,
        coalesce(sum(feedback), 0)::integer as feedback
    from month_slip(for_month)
    join unit using (region_key)
),

unfunded as (
    select count(*)::integer as unfunded
    from slip_row
    join slip_dimension using (slip_key)
    join unit using (region_key)
    where slip_row.funded_at is null
        and coalesce(slip_row.period, month_of(slip_row.created_at)) = for_month
)

select
    {'units': units, 'slips': slips, 'payments': payments, 'feedback': feedback} as totals,
    unfunded
from here
cross join unfunded;
