-- 补贴项目: one row per project code, as the latest year's policy list has it
create or replace view project as
select
    project_code,
    arg_max(project_name, year) as project_name,
    arg_max(short_name, year) as short_name,
    arg_max(department, year) as department,
    arg_max(policy_level, year) as policy_level,
    arg_max(is_direct, year) as is_direct,
    arg_max(deadline_days, year) as deadline_days
from raw_project
where superseded_by is null
group by project_code;
