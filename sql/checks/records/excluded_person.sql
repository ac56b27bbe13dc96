-- 不应享受的人: one row per payment of the month to a person on a list whose members may not have the project
-- Which list excludes which project: table excluded_list. A member counts from the day it is listed.
-- severity: 高
-- roster: 存疑
-- reason: 财政供养、服刑人员按规定不享受这项补贴
-- source: 各条依据见名单
with member as (
    select person.person_key, project.dimension_key as project_key, roster.listed_on, excluded_list.basis
    from roster
    join excluded_list using (roster_list)
    join person on person.pseudonym = roster.person_pseudonym
    join dimension_key as project
        on project.dimension = 'project' and project.key = excluded_list.project_code
)

select
    slip_key, line_no, any_value(recipient_key) as recipient_key, any_value(amount) as amount,
    any_value(import_id) as import_id, any_value(source_line) as source_line, max(basis) as detail
from checked_payment
join member using (person_key, project_key)
where coalesce(listed_on <= coalesce(funded_at, getvariable('known_until')::timestamp), true)
group by slip_key, line_no;
