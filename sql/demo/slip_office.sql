-- 发放单文件 (带标题, 别名表头, 万元): one row per line of the unit's file for some months
create macro slip_office(wanted_file, byte_mark) as table
select *
from (
    values
        (
            byte_mark || '惠民惠农财政补贴资金发放单汇总表',
            null, null, null, null, null, null, null, null, null, null, null, null
        ),
        ('单号', '期号', '项目编码', '项目名称', '行政区划', '县区名称', '主管部门', '代发机构', '拨付时间', '应发人次',
            '应发金额(万元)', '发放类型', '原发放单号')
) as header
union all
(
    select
        slip_sheet.slip_code, term, project_code, project_name, slip_sheet.region_code,
        -- The new name of the district is not everywhere yet.
        if(slip_sheet.region_code = '410571', '高新区', region_name),
        department, bank_name, replace(funded_at::varchar, '-', '/'), payments::varchar,
        (amount / 1000000)::decimal(18, 6)::varchar, issue_kind, original_code
    from slip_sheet
    join file
        on file.region_code = slip_sheet.region_code
        and slip_sheet.month between file.first_month and file.last_month
    where file.file_no = wanted_file
    order by slip_code
);
