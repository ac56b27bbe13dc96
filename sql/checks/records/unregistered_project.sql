-- 未登记的项目: one row per slip of the month of a project that is on no policy list
-- severity: 中
-- reason: 没有列入补贴政策清单的项目不应发放
-- source: 楚财农〔2023〕10号 四（一）凡纳入一卡通发放的项目须纳入年度补贴政策清单
select
    slip_row.slip_key, slip_row.due_amount as amount, slip_row.import_id, slip_row.source_line,
    concat('项目', slip_row.project_code, '不在补贴政策清单中') as detail
from slip_row
semi join checked_slip using (slip_key)
anti join project on project.project_code = slip_row.project_code;
