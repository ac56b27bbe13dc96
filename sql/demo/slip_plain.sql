-- 发放单文件 (标准表头): one row per line of the unit's file for some months, header first
create macro slip_plain(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '发放单号', '批次名称', '期号', '项目编码', '项目名称', '县区编码', '县区名称', '主管部门', '代发银行编码', '代发银行',
        '建单时间', '审核时间', '拨款时间', '应发人次', '应发金额', '发放类型', '原发放单号', '状态'
    )
) as header
union all
(
    select
        slip_sheet.slip_code, batch_name, term, project_code, project_name, slip_sheet.region_code,
        region_name, department, bank_code, bank_name, made_at::varchar,
        approved_at::varchar, funded_at::varchar, payments::varchar,
        (amount / 100)::decimal(18, 2)::varchar, issue_kind, original_code, slip_state
    from slip_sheet
    join file
        on file.region_code = slip_sheet.region_code
        and slip_sheet.month between file.first_month and file.last_month
    where file.file_no = wanted_file
    order by slip_code
);
