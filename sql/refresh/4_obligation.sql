-- 重算一个月的义务: of the due slips of the month in the variable `for_month`; null: of those that are in no month
create or replace temp table due_now as
select due_slip.slip_key
from due_slip
left join slip_dimension using (slip_key)
where slip_dimension.month is not distinct from getvariable('for_month')::integer;

delete from obligation_state where slip_key in (select slip_key from due_now);

delete from settled_slice where slip_key in (select slip_key from due_now);

delete from settled_person where slip_key in (select slip_key from due_now);

-- Rows that move late lie together, so that figures of a late cut-off read few of them.
insert into obligation_state by name
select
    *,
    month_of(greatest(
        funded_at, first_paid_from, state_from, pushed_from, waiting_from,
        case when state_until < 'infinity' then state_until end
    )) as settled_month
from obligation_spell((select list(slip_key) from due_now))
order by settled_month, region_key, slip_key, line_no;

-- Never null, which would ask for all slips of the month.
set variable due_slips = (select coalesce(list(slip_key), []) from due_now);

insert into settled_slice by name
select *
from spell_count(
    getvariable('for_month')::integer, getvariable('for_month')::integer, 0,
    getvariable('due_slips')::integer[], timestamp 'infinity'
);

insert into settled_person by name
select *
from spell_person(
    getvariable('for_month')::integer, getvariable('for_month')::integer, 0,
    getvariable('due_slips')::integer[], timestamp 'infinity'
);

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
