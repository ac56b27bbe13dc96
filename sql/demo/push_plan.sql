-- 推送方式: one row per first-issue slip: whole, by line, in part, or not before November
-- Exactly the unit's number of paid payments stays unpushed.
create table push_plan as
with elsewhere as (
    -- Not paid, or paid on a re-issue slip, which is always pushed.
    select
        slip_no,
        count(*) as lines
    from unusual_line
    where
        category in ('outstanding', 'pending', 'refunded')
        or fate in ('reissued', 'reissued_twice', 'reissued_unnamed')
    group by slip_no
),

pushable as (
    select
        slip.*,
        pool.unpushed,
        slip.size - coalesce(elsewhere.lines, 0) as lines,
        draw(100, slip.slip_no, 'push') as turn
    from slip
    join pool using (region_code)
    left join elsewhere using (slip_no)
    where period <> 'unfunded'
),

queued as (
    select
        *,
        sum(if(is_coverage or is_last_second, 0, lines)) over (
            partition by region_code
            order by is_coverage or is_last_second, month < 7, turn, slip_no
        ) as lines_until
    from pushable
),

planned as (
    select
        *,
        case
            when is_coverage or is_last_second then 'whole'
            when lines_until <= unpushed then 'late'
            when lines_until - lines < unpushed then 'part'
            when slip_no % 5 = 0 then 'by_line'
            else 'whole'
        end as manner
    from queued
),

not_here as (
    -- Paid elsewhere or not at all: the k-th of them has line_no - k pushable lines before it.
    select
        slip_no,
        line_no - row_number() over (partition by slip_no order by line_no) as pushable_before
    from unusual_line
    where category in ('outstanding', 'pending', 'refunded')
        or fate in ('reissued', 'reissued_twice', 'reissued_unnamed')
),

split as (
    select
        *,
        if(manner = 'part', unpushed - (lines_until - lines), 0) as left_out
    from planned
)

select
    slip_no,
    region_code,
    manner,
    lines,
    left_out,
    -- The line after which a slip pushed in part is pushed.
    left_out + (
        select count(*)
        from not_here
        where not_here.slip_no = split.slip_no and not_here.pushable_before < split.left_out
    ) as after_line,
    answered_at + to_seconds((step * 6.5)::bigint) as pushed_at
from split;
