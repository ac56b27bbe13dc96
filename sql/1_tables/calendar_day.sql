-- 节假日与调休: one row per day that the State Council's arrangement of holidays names, with the holiday it belongs to
-- is_working: a day worked in exchange; not working: a day off. From the text of the package chinese-days (variable
-- `arranged_days`). Only years arranged whole: those with days off of the four holidays that every arrangement has; days
-- that an arrangement gives in the year before or after it make no year known. Made anew with the models.
create or replace table calendar_day as
with listed as (
    select
        unnest(
            from_json(
                getvariable('arranged_days')::varchar,
                '{"holidays":"MAP(VARCHAR,VARCHAR)","workdays":"MAP(VARCHAR,VARCHAR)"}'
            ),
            recursive := true
        )
),

named as (
    select false as is_working, unnest(map_entries(holidays), recursive := true) from listed
    union all
    select true, unnest(map_entries(workdays), recursive := true) from listed
)

select key::date as calendar_date, is_working, split_part(value, ',', 2) as holiday
from named
qualify list_has_all(
    list(holiday) filter (not is_working) over (partition by year(calendar_date)),
    ['元旦', '春节', '劳动节', '国庆节']
)
order by calendar_date;
