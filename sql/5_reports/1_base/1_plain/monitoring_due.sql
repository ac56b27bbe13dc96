-- 月监测表的截止: a scalar; 00:00 of the 25th of the month, the day it is due (source 001, 六（二）; domain.md, section 9)
create or replace macro monitoring_due(for_month) as
    make_timestamp(for_month // 100, for_month % 100, 25, 0, 0, 0);
