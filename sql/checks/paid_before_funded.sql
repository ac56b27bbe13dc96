-- 拨款前已反馈: one row per outcome earlier than its slip was funded; a bare date is compared by date
select slip_number.slip_no, feedback.line_no, feedback.import_id, feedback.source_line,
    '反馈时间早于拨款时间' as detail
from feedback
join slip_dimension using (slip_key)
join slip_number using (slip_key)
where feedback.answered_at < slip_dimension.funded_at
    and not (
        feedback.answered_at = date_trunc('day', feedback.answered_at)
        and feedback.answered_at = date_trunc('day', slip_dimension.funded_at)
    );
