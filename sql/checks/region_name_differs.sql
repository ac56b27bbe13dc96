-- 县区名称与编码不符: one row per slip whose unit's name is none that belongs to its code
select slip_row.slip_no, null::integer as line_no, slip_row.import_id, slip_row.source_line,
    concat('县区名称“', slip_row.region_name, '”与编码', slip_row.region_code, '不符') as detail
from slip_row
join region_name as by_code on by_code.written = slip_row.region_code
left join region_name as by_name on by_name.written = slip_row.region_name
where slip_row.region_name is not null
    and by_name.region_code is distinct from by_code.region_code;
