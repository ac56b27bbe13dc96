-- 资金滞留: one row per slice and age of money that is held (遗留 and 待反馈 at the cut-off) of the obligations of the period,
-- in working days since funding up to the cut-off's last day; null where the calendar does not know; amounts in 分
create or replace macro held_money(for_month, for_scope, seen_at) as table
with held as (
    select
        counted.region_key,
        counted.department_key,
        counted.bank_key,
        counted.township_key,
        counted.project_key,
        slip_dimension.funded_at::date as funded_on,
        counted.due - counted.paid - counted.refunded as obligations,
        counted.amount_due - counted.amount_paid - counted.amount_refunded as amount
    from slice_count(for_month, for_scope, seen_at) as counted
    join slip_dimension using (slip_key)
    where counted.due - counted.paid - counted.refunded > 0
)

select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    (last.nth - start.nth)::integer as working_days,
    sum(obligations)::bigint as obligations,
    sum(amount)::bigint as amount
from held
left join working_day as last on last.day = (seen_at - interval 1 microsecond)::date
left join working_day as start on start.day = held.funded_on and start.run = last.run
group by all;
