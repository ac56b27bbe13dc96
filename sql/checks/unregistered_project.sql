-- 未登记的项目: one row per slip of a project that is on no policy list
select slip_row.slip_no, null::integer as line_no, slip_row.import_id, slip_row.source_line,
    concat('项目', slip_row.project_code, '不在补贴政策清单中') as detail
from slip_row
anti join project on project.project_code = slip_row.project_code;
