-- 月末集中度: one row per slice of the obligations of the period: funded in the last 5 working days of their month, or
-- after them, ÷ all of them (source 000: 月底前大批集中发放); `unknown`: funded in a year whose calendar is not known
create or replace macro month_end_share(for_month, for_scope, seen_at) as table
with late_from as (
    select month_of(day) as month, day as first_day
    from working_day
    where is_working
    qualify row_number() over (partition by month_of(day) order by day desc) = 5
),

slice as (
    select counted.*, slip_dimension.month, slip_dimension.funded_at
    from slice_count(for_month, for_scope, seen_at) as counted
    join slip_dimension using (slip_key)
)

select
    slice.region_key,
    slice.department_key,
    slice.bank_key,
    slice.township_key,
    slice.project_key,
    coalesce(sum(due) filter (funded_at >= first_day), 0)::bigint as numerator,
    coalesce(sum(due) filter (first_day is not null), 0)::bigint as denominator,
    coalesce(sum(due) filter (first_day is null), 0)::bigint as unknown
from slice
left join late_from using (month)
group by
    slice.region_key, slice.department_key, slice.bank_key, slice.township_key, slice.project_key;
