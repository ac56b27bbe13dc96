-- 重算一个月的义务: of the due slips of the month in the variable `for_month`; null: of those that are in no month
create or replace temp table due_now as
select due_slip.slip_key
from due_slip
left join slip_dimension using (slip_key)
where slip_dimension.month is not distinct from getvariable('for_month')::integer;

delete from obligation_state where slip_key in (select slip_key from due_now);

insert into obligation_state
select * from obligation_spell((select list(slip_key) from due_now));

delete from troubled_spell where slip_key in (select slip_key from due_now);

-- A table between: few rows are looked up among millions, not the other way round.
create or replace temp table troubled_now as
select *
from troubled_spell_now(
    getvariable('for_month')::integer, (select list(slip_key) from due_now)
);

insert into troubled_spell
select
    troubled_now.*,
    recipient.name_masked,
    recipient.id_masked,
    recipient.account_tail,
    recipient.is_company
from troubled_now
join payment using (slip_key, line_no)
join recipient using (recipient_key);

delete from due_slip where slip_key in (select slip_key from due_now);
