-- 退款金额与应发不符: one row per payment of the month with a refund of another amount than was due; it closes the
-- obligation all the same
-- severity: 中
-- reason: 退回的钱与应发的对不上
-- source: 本系统口径：退款
select
    refund.slip_key, refund.line_no,
    any_value(checked_payment.recipient_key) as recipient_key,
    any_value(checked_payment.amount) as amount,
    arg_min(refund.import_id, (refund.import_id, refund.source_line)) as import_id,
    arg_min(refund.source_line, (refund.import_id, refund.source_line)) as source_line,
    '退款金额与应发金额不同' as detail
from refund
join checked_payment using (slip_key, line_no)
where refund.amount <> checked_payment.amount
group by refund.slip_key, refund.line_no;
