-- 项目名称: one row per project of the policy lists or of slips, with the name that people read
create or replace view project_called as
with seen as (
    select key, name from dimension_name where dimension = 'project'
)

select
    coalesce(project.project_code, seen.key) as project_code,
    coalesce(project.project_name, seen.name) as name
from project
full join seen on seen.key = project.project_code;
