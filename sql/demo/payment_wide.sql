-- 发放明细文件 (另一种列序, 多出几列): one row per line of the file, header first
create macro payment_wide(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '年度', '补贴项目', '乡镇编码', '乡镇名称', '村名称', '享受人姓名', '证件号码', '账号', '是否社保卡', '发放金额(元)',
        '对象类型', '发放单号*', '序 号', '打印标记'
    )
) as header
union all
select
    '2023',
    project_name,
    township_code,
    township_name,
    village_name,
    payee_name,
    lower(payee_id),
    account,
    case social_card when '是' then '社保卡' when '否' then '银行卡' end,
    amount::varchar,
    if(is_company, '单位', '个人'),
    slip_code,
    line_no::varchar,
    '0'
from payment_row(wanted_file);
