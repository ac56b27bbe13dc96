-- 报过的失败: one row per failure (失败, 退票; each counts) told before the cut-off of obligations of the period, with its
-- standard reason (F90: 其他或空白) and what the obligation is at the cut-off
create or replace macro told_failure(for_month, for_scope, seen_at) as table
with reason as materialized (
    select * from answer_reason
),

told as (
    select
        *,
        max(state) filter (state_until >= seen_at) over (partition by slip_key, line_no)
            as state_then
    from troubled_spell
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and state_from < seen_at
)

select
    told.region_key,
    told.department_key,
    told.bank_key,
    told.township_key,
    told.project_key,
    told.slip_key,
    told.line_no,
    told.amount,
    told.funded_at,
    told.state_from as failed_at,
    told.state_then,
    coalesce(own_reason.reason_code, any_reason.reason_code, 'F90') as reason_code
from told
left join reason as any_reason
    on any_reason.answer_key = told.answer_key and any_reason.bank_key is null
left join reason as own_reason
    on own_reason.answer_key = told.answer_key and own_reason.bank_key = told.bank_key
where told.state = 2;
