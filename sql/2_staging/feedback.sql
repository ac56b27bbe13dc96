-- 银行反馈: one row per event that a bank told of, in its current version
-- Results: 0 处理中, 1 成功, 2 失败, 3 退票.
create or replace view feedback as
select
    slip_key, line_no, attempt, result, answer_key, paid_amount, credited_at, answered_at, import_id,
    source_line
from raw_feedback
where superseded_by is null;
