-- 计算一组数字: of the variables `for_month`, `for_scope` and `cut_off`, in place of what was stored of it
delete from figure
where month = getvariable('for_month')::integer
    and scope = getvariable('for_scope')::varchar
    and cut_off = getvariable('cut_off')::timestamp;

delete from figure_period
where month = getvariable('for_month')::integer
    and scope = getvariable('for_scope')::varchar
    and cut_off = getvariable('cut_off')::timestamp;

insert into figure by name
select
    getvariable('for_month')::integer as month,
    getvariable('for_scope')::varchar as scope,
    getvariable('cut_off')::timestamp as cut_off,
    *
from indicator_count(
    getvariable('for_month')::integer,
    getvariable('for_scope')::varchar,
    getvariable('cut_off')::timestamp
);

insert into figure_period
select
    getvariable('for_month')::integer,
    getvariable('for_scope')::varchar,
    getvariable('cut_off')::timestamp;

delete from due_figure
where month = getvariable('for_month')::integer
    and scope = getvariable('for_scope')::varchar
    and cut_off = getvariable('cut_off')::timestamp;
