-- 工作日: a scalar; whether a date is a working day; null in a year whose arrangement is not known (never guessed)
create or replace macro is_working(for_date) as (
    select
        case
            when bool_or(year(calendar_date) = year(for_date))
            then coalesce(
                bool_or(is_working) filter (calendar_date = for_date), isodow(for_date) <= 5
            )
        end
    from calendar_day
);
