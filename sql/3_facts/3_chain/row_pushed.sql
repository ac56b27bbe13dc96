-- 逐笔推送: one row per obligation of these slips of which some row of its chain was pushed, with the first such push
create or replace macro row_pushed(for_slips) as table
with link as (
    select root_slip_key, root_line_no, slip_key, line_no
    from chain_row
    where problem is null and root_slip_key in (select unnest(for_slips))
)

select
    coalesce(link.root_slip_key, push.slip_key) as root_slip_key,
    coalesce(link.root_line_no, push.line_no) as root_line_no,
    min(push.pushed_at) as pushed_at
from push
left join link on link.slip_key = push.slip_key and link.line_no = push.line_no
where push.is_success
    and push.line_no is not null
    and (push.slip_key in (select unnest(for_slips)) or link.slip_key is not null)
group by all;
