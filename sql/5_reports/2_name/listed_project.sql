-- 年度补贴政策清单: one row per year and project that the year's list has in force, with the line that told of it
create or replace view listed_project as
select * exclude (superseded_by, is_listed, cells)
from policy_version
where superseded_by is null and is_listed;
