-- 未一次付清的义务状态段（现算）: one row per spell of a state, of the obligations of these slips, funded in the month, that
-- were not simply paid: every spell of one that failed, was returned or refunded, and 待反馈 where the month ended without
-- an answer
-- Simply paid is what the first answer paid and nothing undid: 成功 from then on, after one attempt, and not here.
-- `attempts`: answers (成功, 失败, 退票) until then. Each event begins a spell; all but a refund's closing are answers.
create or replace macro troubled_spell_now(for_month, for_slips) as table
with own as not materialized (
    select *
    from obligation_state
    where month = for_month and slip_key in (select unnest(for_slips))
),

spell as (
    select *
    from own
    where not (state = 1 and due_from is not null and state_until = timestamp 'infinity')
),

told as (
    select
        spell.*,
        row_number() over (
            partition by spell.slip_key, spell.line_no order by spell.state_from, spell.state_until
        ) - coalesce(closed_refund.closed_at <= spell.state_from, false)::integer as attempts
    from spell
    left join closed_refund
        on closed_refund.slip_key = spell.slip_key
        and closed_refund.line_no = spell.line_no
    where spell.state <> 0
),

waiting as (
    select * from own where state = 0
    union all
    select * from own where due_from is not null and state_from >= period_end(for_month)
)

select
    month, region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
    amount,
    funded_at,
    state,
    state_from,
    state_until,
    answer_key,
    attempts::integer as attempts,
    waiting_from
from told
union all
select
    month, region_key, department_key, bank_key, township_key, project_key, slip_key, line_no,
    amount,
    funded_at,
    0::utinyint,
    due_from,
    coalesce(state_from, timestamp 'infinity'),
    null,
    0,
    null
from waiting;
