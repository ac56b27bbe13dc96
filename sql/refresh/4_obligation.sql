-- 重算一个月的义务: of the due slips of the month in the variable `for_month`; null: of those that are in no month
create or replace temp table due_now as
select due_slip.slip_key
from due_slip
left join slip_dimension using (slip_key)
where slip_dimension.month is not distinct from getvariable('for_month')::integer;

delete from obligation_state where slip_key in (select slip_key from due_now);

insert into obligation_state
select * from obligation_spell((select list(slip_key) from due_now));

delete from due_slip where slip_key in (select slip_key from due_now);
