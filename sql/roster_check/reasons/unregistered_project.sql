-- 未登记的项目: one row per row of the list whose slip is of a project that is on no policy list
-- roster: 存疑
-- source: 楚财农〔2023〕10号 四（一）凡纳入一卡通发放的项目须纳入年度补贴政策清单
select
    checked_payment.import_id, checked_payment.source_line,
    concat('项目', roster_slip.project_code, '不在补贴政策清单中') as detail
from checked_payment
join roster_slip using (slip_key)
anti join project on project.project_code = roster_slip.project_code
where roster_slip.project_code is not null;
