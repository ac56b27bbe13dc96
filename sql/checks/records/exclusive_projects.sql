-- 互斥项目同领: one row per payment of the month to a person who has in the same month a project that excludes it
-- Which exclude each other: table exclusive_project.
-- severity: 高
-- reason: 同一人同时领了不能兼得的补贴
-- source: 各条依据见互斥项目表
with pair as (
    select project_code, other_code, basis from exclusive_project
    union
    select other_code, project_code, basis from exclusive_project
),

keyed as materialized (
    select one.dimension_key as project_key, other.dimension_key as other_key, basis, other.key as other_code
    from pair
    join dimension_key as one on one.dimension = 'project' and one.key = pair.project_code
    join dimension_key as other on other.dimension = 'project' and other.key = pair.other_code
),

held as materialized (
    select *
    from checked_payment
    where project_key in (select project_key from keyed) and not is_reissue
),

double as (
    select held.slip_key, held.line_no, any_value(keyed.basis) as basis
    from held
    join keyed on keyed.project_key = held.project_key
    semi join held as other on other.person_key = held.person_key and other.project_key = keyed.other_key
    group by held.slip_key, held.line_no
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    concat('本月另领互斥的补贴：', basis) as detail
from held
join double using (slip_key, line_no);
