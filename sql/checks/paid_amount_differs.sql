-- 实发与应发不符: one row per success whose paid amount is not the amount due
select slip_number.slip_no, feedback.line_no, feedback.import_id, feedback.source_line,
    '实发金额与应发金额不同' as detail
from feedback
join payment using (slip_key, line_no)
join slip_number using (slip_key)
where feedback.result = 1
    and feedback.paid_amount is not null
    and feedback.paid_amount <> payment.amount;
