-- 所在月份: a scalar; the month in which an instant lies, such as 202310
create or replace macro month_of(moment) as year(moment)::integer * 100 + month(moment)::integer;
