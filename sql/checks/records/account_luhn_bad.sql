-- 社保卡号校验不符: one row per payment of the month to an account that is said to be a social card and fails the Luhn check
-- Other accounts may be passbooks, which have no check digit.
-- severity: 低
-- roster: 存疑
-- reason: 卡号可能抄错，发放会失败；存折账号没有校验位，不查
-- source: 彭水县“一卡通”系统实施方案 验证：银行账号
select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    '写明是社保卡，卡号校验位不符' as detail
from checked_payment
semi join (select recipient_key from recipient where account_luhn_bad) using (recipient_key)
where is_social_card;
