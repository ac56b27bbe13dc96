-- 已写出的反馈: one row per bank event of the feedback files; filled file by file (test of the demo only)
create table told_feedback as
from feedback_event(0)
limit 0;
