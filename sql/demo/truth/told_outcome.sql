-- 最后结果: one row per answered payment at the end of October (test of the demo only)
create table told_outcome as
select
    root_code,
    root_line,
    arg_max(outcome, (answered_at, hop, attempt)) as outcome,
    arg_max(told_feedback.slip_code, (answered_at, hop, attempt)) as slip_code
from told_feedback
join told_chain using (slip_code, line_no)
where answered_at < timestamp '2023-11-01' and outcome <> '处理中'
group by all;
