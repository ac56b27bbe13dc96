-- 要重算的数字: 当月 of the affected months; 累计 of these and the later months of their years, up to the last one that
-- has slips or stored figures (what was its only slip may have moved to another month)
create or replace temp table newly_due as
with calendar as (
    select year * 100 + unnest(range(1, 13)) as month, last_month
    from (
        select month // 100 as year, max(month) as last_month
        from (select month from slip_dimension union all select month from figure_period)
        where month is not null
        group by 1
    )
)

select month, 'month' as scope, period_end(month) as cut_off from affected_month
union
select distinct calendar.month, 'ytd', period_end(calendar.month)
from calendar
join affected_month
    on affected_month.month // 100 = calendar.month // 100 and affected_month.month <= calendar.month
where calendar.month <= calendar.last_month;

insert into due_figure
select * from newly_due
except
select * from due_figure;

-- Months before the first and after the last slip of their year have no figures (any more).
create or replace temp table standing_period as
with slip_month as (
    select distinct month from slip_dimension where month is not null
),

slip_year as (
    select month // 100 as year, min(month) as first_month, max(month) as last_month
    from slip_month
    group by year
)

select month, 'month' as scope from slip_month
union all
select year * 100 + unnest(range(first_month % 100, last_month % 100 + 1)), 'ytd' from slip_year;

delete from due_figure
where (month, scope) not in (select (month, scope) from standing_period);

-- Figures of other instants are forgotten with the last due one (6_forget.sql), or here where none is left.
delete from figure
where (month, scope) not in (select (month, scope) from standing_period)
    or (
        cut_off <> period_end(month)
        and exists (select 1 from affected_month)
        and not exists (select 1 from due_figure)
    );

delete from figure_period
where (month, scope) not in (select (month, scope) from standing_period)
    or (
        cut_off <> period_end(month)
        and exists (select 1 from affected_month)
        and not exists (select 1 from due_figure)
    );
