-- 月份区间: how an office names the months of a file, e.g. 2023-03 or 2023-01至03
create macro month_span(opening, closing) as (
    printf('2023-%02d', opening) || if(closing > opening, printf('至%02d', closing), '')
);
