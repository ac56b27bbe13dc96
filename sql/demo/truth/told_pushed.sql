-- 已推送: one row per payment of which a line, or the whole slip that paid it, was pushed (test of
-- the demo only)
create table told_pushed as
with good as (
    select
        slip_code,
        try_cast(line_no as bigint) as line_no
    from told_push
    where coalesce(outcome, '成功') = '成功' and pushed_at < '2023-11-01'
)

select
    root_code,
    root_line
from good
join told_chain using (slip_code, line_no)
union
select
    root_code,
    root_line
from good
join told_outcome using (slip_code)
where good.line_no is null;
