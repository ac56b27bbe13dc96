-- 实发与应发不符: one row per payment of the month of which a success tells another amount than is due
-- Where a slip pays everyone that same amount, no single payment need be looked up.
-- severity: 高
-- reason: 银行实际入账的钱多于或少于应发
-- source: 本系统核查规则
with slip_amount as (
    select slip_key, min(amount) as least, max(amount) as most from checked_payment group by slip_key
),

doubtful as materialized (
    select feedback.slip_key, feedback.line_no, feedback.paid_amount, feedback.import_id, feedback.source_line
    from feedback
    join slip_amount using (slip_key)
    where feedback.result = 1
        and feedback.paid_amount is not null
        and not (feedback.paid_amount = slip_amount.least and feedback.paid_amount = slip_amount.most)
)

select
    checked_payment.slip_key, checked_payment.line_no,
    any_value(checked_payment.recipient_key) as recipient_key,
    any_value(checked_payment.amount) as amount,
    arg_min(doubtful.import_id, (doubtful.import_id, doubtful.source_line)) as import_id,
    arg_min(doubtful.source_line, (doubtful.import_id, doubtful.source_line)) as source_line,
    concat(
        '实发', (arg_min(paid_amount, (doubtful.import_id, doubtful.source_line)) / 100)::decimal(18, 2),
        '元，应发', (any_value(checked_payment.amount) / 100)::decimal(18, 2), '元'
    ) as detail
from doubtful
join checked_payment using (slip_key, line_no)
where doubtful.paid_amount <> checked_payment.amount
group by checked_payment.slip_key, checked_payment.line_no;
