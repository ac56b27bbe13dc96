-- 退款金额与应发不符: one row per refund of another amount than was due; it closes the obligation all the same
select slip_number.slip_no, refund.line_no, refund.import_id, refund.source_line,
    '退款金额与应发金额不同' as detail
from refund
join payment using (slip_key, line_no)
join slip_number using (slip_key)
where refund.amount <> payment.amount;
