-- 发放明细文件 (标准表头): one row per line of the file, header first; byte_mark: a byte order mark or
-- nothing
create macro payment_plain(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '发放单号', '明细序号', '享受人姓名', '享受人身份证号', '对象类型', '银行账号', '开户银行', '是否社保卡',
        '乡镇编码', '乡镇名称', '应发金额', '原发放单号', '原明细序号'
    )
) as header
union all
select
    slip_code,
    line_no::varchar,
    payee_name,
    payee_id,
    if(is_company, '单位', null),
    account,
    bank_name,
    social_card,
    township_code,
    township_name,
    amount::varchar,
    null,
    null
from payment_row(wanted_file);
