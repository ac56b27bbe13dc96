-- 期间终点: a scalar; 00:00 of the day after the month's last day (domain.md, section 3)
create or replace macro period_end(for_month) as
    make_timestamp(for_month // 100, for_month % 100, 1, 0, 0, 0) + interval 1 month;
