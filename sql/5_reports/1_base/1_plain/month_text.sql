-- 月份的写法: a scalar; yyyymm as pages write it, 2023-10; null for null
create or replace macro month_text(yyyymm) as (
    strftime(make_date(yyyymm // 100, yyyymm % 100, 1), '%Y-%m')
);
