-- 工作日序号: one row per day of a span, both ends in it: how many working days there are up to it; null from the first
-- day on whose year's arrangement is not known
create or replace macro working_day(since_day, until_day) as table
with day_of as (
    select unnest(
        generate_series(since_day::timestamp, until_day::timestamp, interval 1 day)
    )::date as day_of_span
),

judged as (
    select day_of_span, is_working(day_of_span) as is_working_day from day_of
)

select
    day_of_span,
    if(
        bool_or(is_working_day is null) over (order by day_of_span),
        null,
        sum(is_working_day::integer) over (order by day_of_span)
    )::integer as nth
from judged;
