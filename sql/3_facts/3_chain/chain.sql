-- 再发链: one row per re-issued payment row: its first original, its place, and what is wrong if it has none
-- `problem`: 'cycle' (rejected) or 'missing' (waits for its original).
create or replace view chain as
with recursive link as materialized (
    select * from reissue_link
),

-- Distinct pairs only, so that a cycle ends.
walk as (
    select slip_key, line_no, parent_slip_key as at_slip_key, parent_line_no as at_line_no from link
    union
    select walk.slip_key, walk.line_no, link.parent_slip_key, link.parent_line_no
    from walk
    join link on link.slip_key = walk.at_slip_key and link.line_no = walk.at_line_no
),

placed as materialized (
    select
        walk.slip_key,
        walk.line_no,
        count(*) as place,
        max(walk.at_slip_key) filter (link.slip_key is null) as root_slip_key,
        max(walk.at_line_no) filter (link.slip_key is null) as root_line_no
    from walk
    left join link on link.slip_key = walk.at_slip_key and link.line_no = walk.at_line_no
    group by all
),

-- Few among millions: the slips first, then their lines.
root_slip as materialized (
    select slip_key, line_no
    from payment
    where slip_key in (select root_slip_key from placed)
),

root as materialized (
    select slip_key, line_no
    from root_slip
    semi join placed
        on placed.root_slip_key = root_slip.slip_key and placed.root_line_no = root_slip.line_no
)

select
    placed.slip_key,
    placed.line_no,
    placed.root_slip_key,
    placed.root_line_no,
    placed.place,
    case
        when placed.root_slip_key is null then 'cycle'
        when root.slip_key is null then 'missing'
    end as problem
from placed
left join root
    on root.slip_key = placed.root_slip_key and root.line_no = placed.root_line_no;
