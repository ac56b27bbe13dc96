-- 年度补贴政策清单: one row per year and project that the year's list has in force
create or replace view listed_project as
select year, project_code, project_name, department
from raw_project
where superseded_by is null
    and coalesce(status, '') not in ('停止', '停发', '停用', '暂停', '终止', '取消', '废止');
