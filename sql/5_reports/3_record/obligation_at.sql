-- 截止时的义务: one row per obligation funded in the months and due at the cut-off, in the state that holds then
-- States: 0 待反馈, 1 成功, 2 遗留, 3 已退款; without `with_paid` 成功 is left out.
-- `answered_at`: since when it is in this state (the last answer, or the refund's closing); null while 待反馈.
-- `attempts`: answers (成功, 失败, 退票) of the whole chain before the cut-off.
-- 再发未反馈 is 遗留 or 待反馈, as the setting of the last month says.
-- Whom it is to be paid to is told, masked, where it is at hand; names are null elsewhere.
-- Conditions are plain comparisons, so that the millions that were simply paid are skipped block by block.
create or replace macro obligation_at(since_month, until_month, seen_at, with_paid) as table
with troubled as (
    select * replace (
        if(state = 0 or is_waiting, null, state_from) as state_from,
        if(is_waiting, 0, state)::utinyint as state,
        if(is_waiting, null, answer_key) as answer_key
    )
    from (
        select
            *,
            state = 2
            and coalesce(waiting_from < seen_at, false)
            and setting.reissue_waiting_counts_as = 'pending' as is_waiting
        from troubled_spell
        cross join (select setting_of(until_month) as setting)
    )
    where month >= since_month
        and month <= until_month
        and state_from < seen_at
        and state_until >= seen_at
        and (state <> 1 or with_paid)
),

-- What is answered within its month is 待反馈 at instants of that month only.
waiting as (
    select *
    from obligation_state
    where month >= since_month
        and month <= until_month
        and month = month_of(seen_at)
        and due_from < seen_at
        and state_from >= seen_at
        and state_from < date_trunc('month', seen_at) + interval 1 month
),

simply_paid as (
    select *
    from obligation_state
    where with_paid
        and month >= since_month
        and month <= until_month
        and state = 1
        and due_from is not null
        and state_from < seen_at
        and state_until = timestamp 'infinity'
)

select
    region_key, department_key, bank_key, township_key, project_key, slip_key, line_no, amount,
    funded_at,
    state,
    answer_key,
    state_from as answered_at,
    attempts,
    name_masked, id_masked, account_tail, is_company
from troubled
union all
select
    region_key, department_key, bank_key, township_key, project_key, slip_key, line_no, amount,
    funded_at,
    0::utinyint,
    null,
    null,
    0,
    null, null, null, null
from waiting
union all
select
    region_key, department_key, bank_key, township_key, project_key, slip_key, line_no, amount,
    funded_at,
    1::utinyint,
    null,
    state_from,
    1,
    null, null, null, null
from simply_paid;
