-- 县区名称与编码不符: one row per slip of the month whose unit's name is none that belongs to its code
-- severity: 低
-- reason: 单位写错会算到别的县
-- source: 本系统核查规则
select
    slip_row.slip_key, slip_row.due_amount as amount, slip_row.import_id, slip_row.source_line,
    concat('县区名称“', slip_row.region_name, '”与编码', slip_row.region_code, '不符') as detail
from slip_row
semi join checked_slip using (slip_key)
join region_name as by_code on by_code.written = slip_row.region_code
left join region_name as by_name on by_name.written = slip_row.region_name
where slip_row.region_name is not null
    and by_name.region_code is distinct from by_code.region_code;
