-- 日期: cell with a date, with or without time -> day in Asia/Shanghai; null unless of 2000 to 2100
create or replace macro parse_local_date(v) as cast(parse_instant(v) as date);
