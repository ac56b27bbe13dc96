-- 收款人不是享受人: one row per payment of the month whose payee has another ID than the beneficiary
-- severity: 中
-- roster: 存疑
-- reason: 钱进了别人的账户，核对监护、代领手续
-- source: 湛河区“一卡通”专项行动自查报告 违规代管、借用卡折
select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    '收款人证件号与享受人不同' as detail
from checked_payment
where payee_differs;
