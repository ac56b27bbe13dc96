-- 清单的年度时限: one row per date of the year of a day: how many days, and working days after the day, are left;
-- working days null where the year's arrangement of holidays is not known or the date has passed
-- source: 楚财农〔2023〕10号 四（一）每年12月20日前报省财政厅备案；三（一）每年年底前向社会公开
create or replace macro policy_date(on_day) as table
with due as (
    select 'filing' as id, make_date(year(on_day), 12, 20) as day
    union all
    select 'publication', make_date(year(on_day), 12, 31)
)

select
    due.id,
    due.day::varchar as day,
    (due.day - on_day)::integer as days_left,
    if(due.day >= on_day, (until.nth - today.nth)::integer, null) as working_days_left
from due
left join working_day as until on until.day = due.day
left join working_day as today on today.day = on_day and today.run = until.run
order by due.day;
