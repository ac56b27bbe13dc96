-- 纠错再发明细文件: one row per line of the unit's file, header first; the account is a new card
create macro reissue_row(wanted_file, byte_mark) as table
select *
from (
    values (
        byte_mark || '发放单号', '明细序号', '享受人姓名', '享受人身份证号', '对象类型', '银行账号', '开户银行', '是否社保卡',
        '乡镇编码', '乡镇名称', '应发金额', '原发放单号', '原明细序号'
    )
) as header
union all
select
    reissue_code,
    reissue_line_no::varchar,
    payee_name,
    payee_id,
    null,
    new_account,
    bank_name,
    '是',
    township_code,
    township_name,
    amount::varchar,
    if(sent_on = 'unnamed', null, original_code),
    if(sent_on = 'unnamed', null, original_line_no::varchar)
from reissued_payee
join file on file.region_code = reissued_payee.region_code
where file.file_no = wanted_file;
