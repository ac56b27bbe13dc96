-- 公示台账文件: one row per line of the unit's file, header first
create macro publicity_row(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '项目编码', '县区编码', '发放单号', '公示类型', '开始日期', '结束日期', '渠道',
        '异议数'
    )
) as header
union all
(
    select
        project_code, publicity_plan.region_code, slip_code, stage, started_on::varchar,
        ended_on::varchar, channel, objections::varchar
    from publicity_plan
    join file on file.region_code = publicity_plan.region_code
    where file.file_no = wanted_file
    order by slip_code, stage
);
