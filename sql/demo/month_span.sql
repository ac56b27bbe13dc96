-- 月份区间: how an office names the months of a file, e.g. 2023-03 or 2023-01至03
create macro month_span(first_month, last_month) as (
    printf('2023-%02d', first_month) || if(last_month > first_month, printf('至%02d', last_month), '')
);
