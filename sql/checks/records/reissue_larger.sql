-- 再发多于原发: one row per re-issue of the month of more money than its original row
-- severity: 高
-- reason: 纠错再发不应改变金额，多出的可能是多发
-- source: 二七政办文〔2021〕15号 多发
select
    checked_payment.slip_key, checked_payment.line_no, checked_payment.recipient_key,
    checked_payment.amount, checked_payment.import_id, checked_payment.source_line,
    concat(
        '原发', (original.amount / 100)::decimal(18, 2), '元，再发',
        (checked_payment.amount / 100)::decimal(18, 2), '元'
    ) as detail
from checked_payment
join chain_row
    on chain_row.slip_key = checked_payment.slip_key
    and chain_row.line_no = checked_payment.line_no
    and chain_row.problem is null
join payment as original
    on original.slip_key = chain_row.root_slip_key and original.line_no = chain_row.root_line_no
where checked_payment.is_reissue and checked_payment.amount > original.amount;
