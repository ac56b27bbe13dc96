-- 项目的分类: one row per registered project: its 直达资金 and 政策层级 after the policy list, `-` 未填 where the list does
-- not say; `place` is the order in tables
create or replace view project_part as
with listed as (
    select
        dimension_key.dimension_key as project_key,
        project.is_direct,
        project.policy_level
    from dimension_key
    left join project on project.project_code = dimension_key.key
    where dimension_key.dimension = 'project'
)

select
    project_key,
    'direct' as dimension,
    case is_direct when true then 'yes' when false then 'no' else '-' end as key,
    case is_direct when true then '直达资金' when false then '非直达资金' else '未填' end as name,
    case is_direct when true then 1 when false then 2 else 9 end as place
from listed
union all
select
    project_key,
    'level',
    coalesce(policy_level, '-'),
    coalesce(policy_level, '未填'),
    case
        when policy_level is null then 9
        else coalesce(list_position(['中央', '省', '市', '县'], policy_level), 8)
    end
from listed;
