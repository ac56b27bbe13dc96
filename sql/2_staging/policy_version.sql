-- 清单的各版本: one row per version of a year's project on the policy list: whether it is in force there, and what it says,
-- column by column, as people read it
create or replace view policy_version as
select
    year,
    project_code,
    project_name,
    department,
    policy_level,
    standard,
    cycle,
    deadline_days,
    status,
    import_id,
    source_line,
    superseded_by,
    coalesce(status, '')
    not in ('停止', '停发', '停用', '暂停', '终止', '取消', '废止') as is_listed,
    [
        {'name': '项目编码', 'value': project_code},
        {'name': '项目名称', 'value': project_name},
        {'name': '简称', 'value': short_name},
        {'name': '政策层级', 'value': policy_level},
        {'name': '主管部门', 'value': department},
        {'name': '政策依据', 'value': policy_basis},
        {'name': '补贴对象', 'value': audience},
        {'name': '补贴标准', 'value': standard},
        {'name': '发放周期', 'value': cycle},
        {'name': '兑付时限', 'value': deadline_days::varchar || '个工作日'},
        {'name': '资金来源', 'value': fund_source},
        {
            'name': '是否直达资金',
            'value': case when is_direct then '是' when not is_direct then '否' end
        },
        {'name': '状态', 'value': status}
    ] as cells
from raw_project;
