-- 同一时刻结果不同: one row per outcome at whose time its obligation has another one that differs
-- A bare date is compared with the other outcomes of its day by date only (domain.md, sections 3 and 4).
-- Outcomes differ only where one of them is no success: these few come first.
with doubtful as materialized (
    select distinct
        coalesce(chain_row.root_slip_key, feedback.slip_key) as root_slip_key,
        coalesce(chain_row.root_line_no, feedback.line_no) as root_line_no
    from feedback
    left join chain_row
        on chain_row.slip_key = feedback.slip_key
        and chain_row.line_no = feedback.line_no
        and chain_row.problem is null
    where feedback.result in (2, 3)
),

member as materialized (
    select root_slip_key, root_line_no, root_slip_key as slip_key, root_line_no as line_no
    from doubtful
    union all
    select chain_row.root_slip_key, chain_row.root_line_no, chain_row.slip_key, chain_row.line_no
    from chain_row
    semi join doubtful using (root_slip_key, root_line_no)
    where chain_row.problem is null
),

outcome as (
    select
        member.root_slip_key, member.root_line_no, feedback.*,
        bool_or(feedback.answered_at = date_trunc('day', feedback.answered_at)) over (
            partition by
                member.root_slip_key, member.root_line_no, date_trunc('day', feedback.answered_at)
        ) as is_by_date
    from feedback
    join member using (slip_key, line_no)
    where feedback.result <> 0
),

offender as (
    select *
    from outcome
    window same_time as (
        partition by
            root_slip_key, root_line_no,
            if(is_by_date, date_trunc('day', answered_at), answered_at)
    )
    qualify min(result) over same_time <> max(result) over same_time
)

select slip_number.slip_no, offender.line_no, offender.import_id, offender.source_line,
    concat(
        '同一时刻另有不同的结果，本行为',
        case offender.result when 1 then '成功' when 2 then '失败' else '退票' end
    ) as detail
from offender
join slip_number using (slip_key);
