-- 拨款前已反馈: one row per payment of the month with an outcome earlier than its slip was funded; a bare date is compared
-- by date
-- severity: 中
-- reason: 钱还没拨就有了发放结果，时间或单号有错
-- source: 本系统核查规则
select
    feedback.slip_key, feedback.line_no,
    any_value(checked_payment.recipient_key) as recipient_key,
    any_value(checked_payment.amount) as amount,
    arg_min(feedback.import_id, (feedback.import_id, feedback.source_line)) as import_id,
    arg_min(feedback.source_line, (feedback.import_id, feedback.source_line)) as source_line,
    '反馈时间早于拨款时间' as detail
from feedback
join checked_slip using (slip_key)
join checked_payment
    on checked_payment.slip_key = feedback.slip_key and checked_payment.line_no = feedback.line_no
where feedback.answered_at < checked_slip.funded_at
    and not (
        feedback.answered_at = date_trunc('day', feedback.answered_at)
        and feedback.answered_at = date_trunc('day', checked_slip.funded_at)
    )
group by feedback.slip_key, feedback.line_no;
