-- 发放单: one row per slip whose unit is known, with the keys its payments are counted under
create or replace view slip as
select
    slip_row.slip_key,
    slip_row.slip_no,
    region_name.region_code,
    slip_row.project_code,
    coalesce(slip_row.department, project.department, '-') as department,
    coalesce(slip_row.bank_code, slip_row.bank_name) as bank,
    slip_row.township_code,
    slip_row.funded_at,
    year(slip_row.funded_at) * 100 + month(slip_row.funded_at) as month,
    coalesce(slip_row.is_reissue, false) as is_reissue,
    original.slip_key as original_slip_key
from slip_row
join region_name on region_name.written = slip_row.region_code
left join project on project.project_code = slip_row.project_code
left join slip_number as original on original.slip_no = slip_row.original_slip_no;
