-- 工作日历: one row per day of the years whose arrangement of holidays (calendar_day) is known; made anew with the models
-- `nth` counts working days up to and with the day, within an unbroken `run` of known years; across runs nothing counts.
create or replace table working_day as
with known_year as (
    select
        calendar_year,
        calendar_year - row_number() over (order by calendar_year) as run
    from (select distinct year(calendar_date)::integer as calendar_year from calendar_day)
),

every_day as (
    select
        run,
        unnest(
            generate_series(
                make_timestamp(calendar_year, 1, 1, 0, 0, 0),
                make_timestamp(calendar_year, 12, 31, 0, 0, 0),
                interval 1 day
            )
        )::date as day
    from known_year
),

judged as (
    select
        every_day.run,
        every_day.day,
        coalesce(calendar_day.is_working, isodow(every_day.day) <= 5) as is_working
    from every_day
    left join calendar_day on calendar_day.calendar_date = every_day.day
)

select
    day,
    is_working,
    run,
    count(*) filter (is_working) over (partition by run order by day) as nth
from judged;
