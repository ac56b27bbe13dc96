-- 身份证号出生日期不符: one row per payment of the month to an ID that names a birth date that never was
-- severity: 高
-- roster: 有误
-- reason: 证件号中的出生日期不存在，号码写错或是编造的
-- source: GB 11643；彭水县“一卡通”系统实施方案 验证
select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    '身份证号中的出生日期不存在' as detail
from checked_payment
semi join (select recipient_key from recipient where id_birth_bad) using (recipient_key);
