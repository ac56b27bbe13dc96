-- 身份证号校验不符: one row per payment of the month to an ID that fails its check digit
-- severity: 高
-- roster: 有误
-- reason: 证件号写错或是编造的，钱可能发给了不存在的人
-- source: GB 11643；彭水县“一卡通”系统实施方案 验证
select slip_key, line_no, recipient_key, amount, import_id, source_line, '身份证号校验位不符' as detail
from checked_payment
semi join (select recipient_key from recipient where id_checksum_bad) using (recipient_key);
