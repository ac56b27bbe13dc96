-- 发放单的维度键: one row per slip with a known unit, as the registered keys say it now
create or replace view slip_dimension_now as
select
    slip.slip_key,
    slip.month,
    slip.funded_at,
    region.dimension_key as region_key,
    department.dimension_key as department_key,
    bank.dimension_key as bank_key,
    project.dimension_key as project_key,
    township.dimension_key as township_key
from slip
join dimension_key as region on region.dimension = 'region' and region.key = slip.region_code
join dimension_key as department
    on department.dimension = 'department' and department.key = slip.department
join dimension_key as bank on bank.dimension = 'bank' and bank.key = slip.bank
join dimension_key as project on project.dimension = 'project' and project.key = slip.project_code
join dimension_key as township
    on township.dimension = 'township' and township.key = coalesce(slip.township_code, '-');
