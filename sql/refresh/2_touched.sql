-- 受影响的发放单与月份: slips whose obligations may differ from what is stored, and the months they fall or fell in
create or replace temp table chain_now as
select slip_key, line_no, root_slip_key, root_line_no, place, problem from chain;

create or replace temp table slip_now as
select * from slip_dimension_now;

create or replace temp table affected_slip as
with changed_slip as (
    (select * from slip_now except select * from slip_dimension)
    union all
    (select * from slip_dimension except select * from slip_now)
),

changed_chain as (
    (select * from chain_now except select * from chain_row)
    union all
    (select * from chain_row except select * from chain_now)
),

direct as (
    select slip_key from touched_slip
    union
    select slip_key from changed_slip
    union
    select slip_key from changed_chain
)

select slip_key from direct
union
select root_slip_key from changed_chain
union
select root_slip_key from chain_now where slip_key in (select slip_key from direct);

create or replace temp table affected_month as
select distinct month
from (
    select month, slip_key from slip_now union all select month, slip_key from slip_dimension
)
where month is not null and slip_key in (select slip_key from affected_slip);

insert into due_slip
select slip_key from affected_slip
except
select slip_key from due_slip;

delete from chain_row;

insert into chain_row select * from chain_now;

delete from slip_dimension;

insert into slip_dimension select * from slip_now;

delete from touched_slip;
