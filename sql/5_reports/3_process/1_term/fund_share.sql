-- 资金份额: one row per fund share, with the registered keys of its unit, project and department (null where nothing is
-- registered under what it names), the code of its unit (`-` where the list of units has none), the last day of its time
-- limit, and the day and amount of its allocation: none with 0元, the whole share where no amount is told; amounts in 分
-- The limit is the 15th calendar day after receipt where the province assigned the money to the county, else the 30th
-- (source 001, 五（一）).
create or replace view fund_share as
select
    region.dimension_key as region_key,
    department.dimension_key as department_key,
    project_of.dimension_key as project_key,
    fund.document_no,
    fund.fund_level,
    coalesce(fund.is_province_direct, false) as is_direct,
    coalesce(region_name.region_code, '-') as region_code,
    fund.project_code,
    fund.amount,
    fund.received_on,
    fund.received_on + if(coalesce(fund.is_province_direct, false), 15, 30) as last_day,
    if(coalesce(fund.allocated_amount > 0, true), fund.allocated_on, null) as allocated_on,
    if(fund.allocated_on is null, 0, coalesce(fund.allocated_amount, fund.amount)) as allocated_amount
from fund
left join region_name on region_name.written = fund.region_code
left join dimension_key as region
    on region.dimension = 'region' and region.key = region_name.region_code
left join dimension_key as project_of
    on project_of.dimension = 'project' and project_of.key = fund.project_code
left join project on project.project_code = fund.project_code
left join dimension_key as department
    on department.dimension = 'department' and department.key = project.department;
