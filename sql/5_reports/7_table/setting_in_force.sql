-- 当期的设置: one row per setting: its value in a month, and from which month that holds
create or replace macro setting_in_force(for_month) as table
select
    setting,
    arg_max(value, (from_month, version)) as value,
    max(from_month) as from_month
from setting_value
where from_month <= for_month
group by setting
order by setting;
