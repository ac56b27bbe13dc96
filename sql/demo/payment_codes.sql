-- 发放明细文件 (人社数据元代码): one row per line of the file, header first; written with tabs
create macro payment_codes(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '单号', '明细号', 'aac003', 'aac002', 'aae010', 'aae008', '是否社保卡', '对象类型',
        '补贴标准', '数量', 'aae019', '乡镇编码', '乡镇名称'
    )
) as header
union all
select
    slip_code,
    line_no::varchar,
    payee_name,
    payee_id,
    account,
    bank_name,
    case social_card when '是' then 'Y' when '否' then 'N' end,
    if(is_company, '企业', null),
    standard::varchar,
    quantity::varchar,
    amount::varchar,
    township_code,
    township_name
from payment_row(wanted_file);
