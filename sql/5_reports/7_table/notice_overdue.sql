-- 滞留超过5个工作日的: one row per unit with 累计 obligations funded more than 5 working days ago and neither paid nor refunded
-- at a cut-off, most money first; amounts in 分. What was funded in a year whose calendar is not known is not here.
create or replace macro notice_overdue(for_month, seen_at) as table
select
    unit.key,
    unit.name,
    sum(money.obligations)::double as obligations,
    sum(money.amount)::double as amount,
    (sum(sum(money.obligations)) over ())::double as all_obligations,
    (sum(sum(money.amount)) over ())::double as all_amount
from held_money(for_month, 'ytd', seen_at) as money
join dimension_name as unit
    on unit.dimension = 'region' and unit.dimension_key = money.region_key
where money.working_days > 5
group by unit.key, unit.name, unit.place
order by sum(money.amount) desc, unit.place, unit.key;
