-- 绩效目标: one row per goal of a project in a region and year; the budget is in 分
create or replace view performance as
select * exclude (superseded_by)
from raw_performance
where superseded_by is null;
