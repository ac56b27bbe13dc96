-- 发放单的时限: one row per slip funded in the period and before the cut-off, with the working days its bank has and the
-- 24:00 (as 00:00 of the next day) at which they end; null where the calendar of that year is not known
-- The agreement of the unit with the bank in force on the funding day holds, the latest where there are several; else 2
-- working days (source 001, 五（一）). The funding day is day 0.
create or replace macro slip_term(for_month, for_scope, seen_at) as table
with funded as (
    select
        slip_dimension.*,
        slip_row.bank_name,
        slip_row.bank_code,
        slip_dimension.funded_at::date as funded_on
    from slip_dimension
    join slip_row using (slip_key)
    where slip_dimension.month >= first_month(for_month, for_scope)
        and slip_dimension.month <= for_month
        and slip_dimension.funded_at < seen_at
),

agreed as (
    select
        funded.slip_key,
        arg_max(
            {
                'pay': contract.pay_days,
                'answer': contract.answer_days,
                'give_back': contract.return_days
            },
            (coalesce(contract.valid_from, date '0001-01-01'), import_id, source_line)
        ) as days
    from funded
    join dimension_key as region
        on region.dimension = 'region' and region.dimension_key = funded.region_key
    join region_name on region_name.region_code = region.key
    join contract
        on contract.region_code = region_name.written
        and contract.bank_name in (funded.bank_name, funded.bank_code)
        and coalesce(contract.valid_from <= funded.funded_on, true)
        and coalesce(contract.valid_until >= funded.funded_on, true)
    group by funded.slip_key
),

timed as (
    select
        funded.*,
        agreed.days is not null as is_agreed,
        coalesce(agreed.days.pay, 2) as pay_days,
        coalesce(agreed.days.answer, 2) as answer_days,
        coalesce(agreed.days.give_back, 1) as return_days
    from funded
    left join agreed using (slip_key)
)

select
    timed.* exclude (bank_name, bank_code),
    start.run,
    start.nth as funded_nth,
    pay.day + interval 1 day as pay_until,
    answer.day + interval 1 day as answer_until
from timed
left join working_day as start on start.day = timed.funded_on
left join working_day as pay
    on pay.run = start.run and pay.nth = start.nth + timed.pay_days and pay.is_working
left join working_day as answer
    on answer.run = start.run and answer.nth = start.nth + timed.answer_days and answer.is_working;
