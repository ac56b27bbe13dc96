-- 撤销后不再有数的月份: months before the first and after the last slip of their year have no figures any more; figures
-- of instants that are no month ends are computed again when asked for
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

delete from figure
where (month, scope) not in (select (month, scope) from standing_period)
    or cut_off <> period_end(month);

delete from figure_period
where (month, scope) not in (select (month, scope) from standing_period)
    or cut_off <> period_end(month);

delete from due_figure
where (month, scope) not in (select (month, scope) from standing_period);
