-- 拨款到发放成功的工作日: one row per slice and number of working days from funding to the success that holds at the
-- cut-off, of obligations of the period, re-issued ones too; null where the calendar does not know
create or replace macro payment_days(for_month, for_scope, seen_at) as table
with paid as (
    select
        slip_key,
        township_key,
        state_from::date as paid_on,
        count(*) as obligations
    from obligation_state
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and state = 1
        and state_from < seen_at
        and state_until >= seen_at
    group by slip_key, township_key, paid_on
)

select
    slip_dimension.region_key,
    slip_dimension.department_key,
    slip_dimension.bank_key,
    paid.township_key,
    slip_dimension.project_key,
    (finish.nth - start.nth)::integer as working_days,
    sum(obligations)::bigint as obligations
from paid
join slip_dimension using (slip_key)
left join working_day as start on start.day = slip_dimension.funded_at::date
left join working_day as finish on finish.day = paid.paid_on and finish.run = start.run
group by all;
