-- 金额与标准不符: one row per payment of the month whose amount is not 标准 × 数量, where both are given
-- severity: 中
-- roster: 存疑
-- reason: 多发或少发
-- source: 二七政办文〔2021〕15号 多发
select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    '应发金额不等于补贴标准×数量' as detail
from checked_payment
where standard_mismatch;
