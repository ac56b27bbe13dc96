-- 已写出的推送: one row per line of the push files, headers too; filled file by file (test of the demo
-- only)
create table told_push (
    slip_code varchar,
    line_no varchar,
    channel varchar,
    pushed_at varchar,
    outcome varchar
);
