-- 节假日与调休: one row per day that the State Council's arrangement makes different from its weekday
-- is_working: a Saturday or Sunday worked in exchange; not working: a weekday off. A year without rows is not known.
-- Made anew with the models, so that the years of a new release reach every database.
create or replace table calendar_day as
with arrangement (document, calendar_year, off, worked) as (
    values
        (
            '国办发明电〔2020〕27号',
            2021,
            '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 '
            || '09-20 09-21 10-01 10-04 10-05 10-06 10-07',
            '02-07 02-20 04-25 05-08 09-18 09-26 10-09'
        ),
        (
            '国办发明电〔2021〕11号',
            2022,
            '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 '
            || '06-03 09-12 10-03 10-04 10-05 10-06 10-07',
            '01-29 01-30 04-02 04-24 05-07 10-08 10-09'
        ),
        (
            '国办发明电〔2022〕16号',
            2023,
            '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 '
            || '06-23 09-29 10-02 10-03 10-04 10-05 10-06',
            '01-28 01-29 04-23 05-06 06-25 10-07 10-08'
        ),
        (
            '国办发明电〔2023〕7号',
            2024,
            '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 '
            || '06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
            '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'
        ),
        (
            '国办发明电〔2024〕12号',
            2025,
            '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 '
            || '06-02 10-01 10-02 10-03 10-06 10-07 10-08',
            '01-26 02-08 04-27 09-28 10-11'
        ),
        (
            '国办发明电〔2025〕7号',
            2026,
            '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 '
            || '05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
            '01-04 02-14 02-28 05-09 09-20 10-10'
        )
),

listed as (
    select document, calendar_year, false as is_working, unnest(string_split(off, ' '))
        as day_of_year
    from arrangement
    union all
    select document, calendar_year, true, unnest(string_split(worked, ' '))
    from arrangement
)

select (calendar_year || '-' || day_of_year)::date as calendar_date, is_working, document
from listed
order by calendar_date;
