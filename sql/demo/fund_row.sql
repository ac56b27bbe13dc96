-- 资金台账文件: one row per line of the file, header first
create macro fund_row(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '资金文号', '项目编码', '资金层级', '是否省级直接分配到县', '收文日期', '下达金额',
        '县区编码', '分配日期', '分配金额', '已拨付金额'
    )
) as header
union all
(
    select
        document_no,
        project_code,
        policy_level,
        if(is_direct, '是', '否'),
        received_on::varchar,
        yuan::varchar,
        region_code,
        allocated_on::varchar,
        if(allocated_on is null, null, yuan)::varchar,
        disbursed::varchar
    from fund_plan
    order by region_code, project_no, quarter
);
