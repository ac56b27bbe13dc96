-- 工作日: one row per working day of December 2022 to November 2023 (holidays of the State Council's
-- arrangement left out): the year in which the city pays, and the months that reach into it
-- from_end 1 = the last working day of its month; nth counts through all of them
create table workday as
with days as (
    select
        unnest(generate_series(date '2022-12-01', date '2023-11-30', interval 1 day))::date as day
),

working as (
    select day
    from days
    where
        (
            isodow(day) <= 5
            or day in (
                '2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07',
                '2023-10-08'
            )
        )
        and day not in (
            '2023-01-02', '2023-04-05', '2023-05-01', '2023-05-02', '2023-05-03', '2023-06-22',
            '2023-06-23', '2023-09-29', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05',
            '2023-10-06'
        )
        and day not between '2023-01-23' and '2023-01-27'
)

select
    day,
    month(day)::integer as month,
    row_number() over (partition by month(day) order by day) as from_start,
    row_number() over (partition by month(day) order by day desc) as from_end,
    row_number() over (order by day) as nth
from working;
