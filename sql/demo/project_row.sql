-- 补贴政策清单文件: one row per line of the file, header first
create macro project_row(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '年度', '项目编码', '项目名称', '政策层级', '主管部门', '补贴标准', '发放周期',
        '兑付时限', '是否直达资金', '状态')
) as header
union all
(
    select
        '2023', project_code, project_name, policy_level, department,
        if(standard > 0, (standard / 100)::decimal(18, 2)::varchar || '元', '按面积或机具'), rhythm,
        if(rhythm = '按月', '10', '20'), if(policy_level = '中央', '是', '否'), '有效'
    from project
    order by project_no
);
