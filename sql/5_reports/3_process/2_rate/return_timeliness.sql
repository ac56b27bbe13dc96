-- 退回及时率: one row per slice of the obligations of the period that failed and could not be paid after all (遗留, 已退款 at
-- the cut-off), as far as the time limit of giving the money back ended by the cut-off: given back (refund closed) by
-- then ÷ all of them; `unknown`: whose limit the calendar does not know
create or replace macro return_timeliness(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    count(*) filter (refunded_at < return_until) as numerator,
    count(*) filter (return_until is not null) as denominator,
    count(*) filter (return_until is null) as unknown
from return_term(for_month, for_scope, seen_at)
where return_until <= seen_at or return_until is null
group by region_key, department_key, bank_key, township_key, project_key;
