-- 互斥项目同领: one row per row of the list to a person who has, on the list or in the records' last month, a project that
-- excludes it
-- Which exclude each other: table exclusive_project.
-- roster: 存疑
-- source: 各条依据见互斥项目表
with pair as (
    select project_code, other_code, basis from exclusive_project
    union
    select other_code, project_code, basis from exclusive_project
),

keyed as materialized (
    select one.dimension_key as project_key, other.dimension_key as other_key, basis
    from pair
    join dimension_key as one on one.dimension = 'project' and one.key = pair.project_code
    join dimension_key as other on other.dimension = 'project' and other.key = pair.other_code
),

held as (
    select person_key, project_key from checked_payment
    union
    select person_key, project_key
    from roster_past
    where coalesce(month = (select max(month) from slip_dimension), true)
)

select
    checked_payment.import_id, checked_payment.source_line,
    concat('另领互斥的补贴：', max(keyed.basis)) as detail
from checked_payment
join keyed using (project_key)
join held on held.person_key = checked_payment.person_key and held.project_key = keyed.other_key
where not checked_payment.is_reissue
group by checked_payment.import_id, checked_payment.source_line;
