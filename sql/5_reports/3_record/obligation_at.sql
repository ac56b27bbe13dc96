-- 截止时的义务: one row per obligation funded in the months and due at the cut-off, in the state that holds then
-- States: 0 待反馈, 1 成功, 2 遗留, 3 已退款; without `with_paid` 成功 is left out, so that few rows are read.
-- `answered_at`: since when it is in this state (the last answer, or the refund's closing); null while 待反馈.
create or replace macro obligation_at(since_month, until_month, seen_at, with_paid) as table
with candidate as materialized (
    select
        region_key,
        department_key,
        bank_key,
        township_key,
        project_key,
        slip_key,
        line_no,
        amount,
        funded_at,
        due_from,
        state,
        state_from,
        answer_key,
        coalesce(state_from < seen_at and state_until >= seen_at, false) as holds
    from obligation_state
    where month >= since_month
        and month <= until_month
        and funded_at < seen_at
        and (
            with_paid
            or state <> 1
            or due_from is null
            or state_from >= seen_at
            or state_until < seen_at
        )
),

held as (
    select * from candidate where holds
),

-- The first row of an obligation that no spell holds yet.
pending as (
    select candidate.*
    from candidate
    anti join held on held.slip_key = candidate.slip_key and held.line_no = candidate.line_no
    where not candidate.holds and candidate.due_from < seen_at
)

select * exclude (due_from, state_from, holds), state_from as answered_at
from held
where with_paid or state <> 1
union all by name
select * exclude (due_from, state_from, holds, state), 0::utinyint as state, null::timestamp as answered_at
from pending;
