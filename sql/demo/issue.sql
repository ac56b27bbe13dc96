-- 发放单全貌: one row per first-issue slip, with all that its lines need of the project, the unit and
-- the bank
-- One table instead of six joins in the query of every file.
create table issue as
select
    slip.slip_no,
    slip.slip_code,
    slip.region_code,
    slip.month,
    slip.period,
    slip.first_in_pool,
    slip.persons,
    slip.funded_at,
    slip.answer_span,
    slip.answer_batches,
    project.project_no,
    project.project_name,
    project.standard,
    project.most_quantity,
    bank.bank_name,
    pool.townships,
    pool.first_person,
    pool.first_company,
    -- Some are paid by another county too: everywhere by 滑县, there by 内黄县.
    elsewhere.first_person as elsewhere_first_person,
    elsewhere.persons as elsewhere_persons,
    settings.seed,
    slip.size
from slip
join project using (project_no)
join pool on pool.region_code = slip.region_code
join pool as elsewhere
    on elsewhere.region_code = if(slip.region_code = '410526', '410527', '410526')
join bank on bank.region_code = slip.region_code and bank.bank_no = slip.bank_no,
settings
order by slip.slip_no;
