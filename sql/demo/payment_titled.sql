-- 发放明细文件 (带标题、合计): one row per line of the file, as an office prints it; other header words
create macro payment_titled(wanted_file, byte_mark) as table
select *
from (
    values
        (
            byte_mark || (
                select region_name
                from region
                join file using (region_code)
                where file_no = wanted_file
            ) || '惠民惠农财政补贴资金发放明细表',
            null, null, null, null, null, null, null, null, null, null
        ),
        ('单位:元', null, null, null, null, null, null, null, null, null, null),
        ('序号', '发放单编号', '姓名', '身份证号', '对象类型', '银行卡号', '是否社保卡', '乡镇名称', '村名称', '补贴金额', '备注')
) as header
union all
select
    line_no::varchar,
    slip_code,
    payee_name,
    -- Some old records still have the 15 digits of before 1999.
    if(line_no % 1501 = 17 and payee_id[7:8] = '19', payee_id[1:6] || payee_id[9:17], payee_id),
    if(is_company, '对公', '个人'),
    '''' || account,
    case social_card when '是' then '1' when '否' then '0' end,
    township_name,
    village_name,
    amount::varchar,
    null
from payment_row(wanted_file)
union all
select
    '合计', null, null, null, null, null, null, null, null,
    (sum(slip_sheet.amount) / 100)::decimal(18, 2)::varchar, null
from slip_sheet
join slip using (slip_code)
join file_slip on file_slip.slip_no = slip.slip_no and file_slip.file_no = wanted_file
union all
select '填报人:', null, null, '负责人:', null, null, null, null, null, null, null;
