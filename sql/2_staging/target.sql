-- 目标任务: one row per year and unit; the amount is in 分
create or replace view target as
select year, region_code, project_target, person_target, amount_target, import_id
from raw_target
where superseded_by is null;
