-- 月底前可办的义务: one row per obligation of the month that is 遗留 or 待反馈 at the instant, of a unit or (null) the city,
-- with the day until whose end the bank was to pay it
-- The limit is the agreement's with the bank, else two working days after the day of funding (domain.md, section 6);
-- null in a year whose working days are not known.
create or replace macro open_obligation(for_month, seen_at, for_unit) as table
with working as materialized (
    select run, day as day_of_span, nth
    from working_day
    where day >= period_start(for_month, 'month')::date
        and day <= (period_end(for_month) + interval 60 day)::date
),

-- The first day with a number is a working day.
nth_day as (
    select run, nth, min(day_of_span) as limit_day from working group by run, nth
),

agreed as (
    select
        unit_name.dimension_key as region_key,
        bank_name.dimension_key as bank_key,
        max(contract.pay_days) as pay_days
    from contract
    join dimension_name as unit_name
        on unit_name.dimension = 'region' and unit_name.key = contract.region_code
    join dimension_name as bank_name
        on bank_name.dimension = 'bank'
        and (bank_name.name = contract.bank_name or bank_name.key = contract.bank_name)
    where (contract.valid_from is null or contract.valid_from <= seen_at::date)
        and (contract.valid_until is null or contract.valid_until >= seen_at::date)
    group by all
)

select
    found.bank_key, found.department_key, found.township_key, found.slip_key, found.line_no,
    found.amount,
    found.state,
    nth_day.limit_day,
    coalesce(nth_day.limit_day + interval 1 day <= seen_at, false) as is_overdue
from obligation_at(for_month, for_month, seen_at, false) as found
left join agreed
    on agreed.region_key = found.region_key and agreed.bank_key = found.bank_key
left join working on working.day_of_span = found.funded_at::date
left join nth_day
    on nth_day.run = working.run and nth_day.nth = working.nth + coalesce(agreed.pay_days, 2)
where found.state in (0, 2) and (for_unit is null or found.region_key = for_unit);
