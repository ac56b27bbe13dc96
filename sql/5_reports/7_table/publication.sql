-- 各月的发布: one row per published month: its newest revision, when it was, and whether a figure or rank of a unit, 当月 or
-- 累计, is another now
create or replace view publication as
with newest as (
    select
        month,
        max(revision) as revision,
        arg_max(published_at, revision) as published_at,
        arg_max(damage, revision) as damage
    from published_revision
    group by month
),

kept as (
    select month, scope, if(is_city, '', key) as unit, figures_of(counts) as figures
    from (select *, published_unit as counts from published_unit)
    semi join newest using (month, revision)
    where due > 0 or is_city
),

live as (
    select month, scope, if(is_city, '', key) as unit, figures_of(counts) as figures
    from (select *, unit_figure as counts from unit_figure)
    where cut_off = period_end(month)
        and month in (select month from newest)
        and (due > 0 or is_city)
),

moved as (
    select distinct coalesce(kept.month, live.month) as month
    from kept
    full join live using (month, scope, unit)
    where kept.figures is distinct from live.figures
)

select
    newest.month,
    newest.revision,
    newest.published_at::varchar as published_at,
    newest.damage is not null as is_damaged,
    newest.damage is null and newest.month in (select month from moved) as is_changed
from newest;
