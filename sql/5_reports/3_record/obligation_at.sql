-- 截止时的义务: one row per obligation funded in the months and due at the cut-off, in the state that holds then
-- States: 0 待反馈, 1 成功, 2 遗留, 3 已退款; without `with_paid` 成功 is left out.
-- `answered_at`: since when it is in this state (the last answer, or the refund's closing); null while 待反馈.
-- An obligation is pending as long as none of its events is before the cut-off; its first row then starts later or never.
-- Conditions are plain comparisons, so that blocks of the table are skipped and millions are read in milliseconds.
create or replace macro obligation_at(since_month, until_month, seen_at, with_paid) as table
with spell as not materialized (
    select *
    from obligation_state
    where month >= since_month and month <= until_month and funded_at < seen_at
),

later as materialized (
    select * from spell where due_from is not null and state = 0
    union all
    select * from spell where due_from is not null and state_from >= seen_at
),

-- A bare date stands before the times of its day: on the cut-off's own day another row may have come first.
begun as (
    select slip_key, line_no
    from spell
    where due_from is null
        and state_from >= date_trunc('day', seen_at)
        and state_from < seen_at
        and state_until >= seen_at
),

found as (
    select *, state_from as answered_at
    from spell
    where state <> 1 and state_from < seen_at and state_until >= seen_at
    union all
    select *, state_from
    from spell
    where with_paid and state = 1 and state_from < seen_at and state_until >= seen_at
    union all
    select * replace (0::utinyint as state, null::integer as answer_key), null
    from later
    anti join begun using (slip_key, line_no)
)

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
    state,
    answer_key,
    answered_at
from found;
