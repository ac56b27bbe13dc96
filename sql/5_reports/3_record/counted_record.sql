-- 截止时计入的义务: one row per obligation of the months that is due at the cut-off, with its unit, bank and project (their
-- codes), its state then (0 待反馈, 1 成功, 2 遗留, 3 已退款) and what else it counts for in the figures; amounts in 分
-- An obligation has one spell that holds, or none yet: then its first row stands for it.
create or replace macro counted_record(since_month, until_month, seen_at) as table
with told as (
    select
        *,
        state_from < seen_at and state_until >= seen_at as is_held
    from obligation_state
    where month >= since_month
        and month <= until_month
        and funded_at < seen_at
        and (
            (state_from < seen_at and state_until >= seen_at)
            or (due_from < seen_at and coalesce(state_from >= seen_at, true))
        )
)

select
    slip_number.slip_no as slip,
    told.line_no as line,
    told.slip_key,
    told.month,
    region.key as region,
    coalesce(bank.key, '-') as bank,
    coalesce(project.key, '-') as project,
    told.amount,
    if(coalesce(is_held, false), told.state, 0)::utinyint as state,
    coalesce(is_held and told.state = 1 and not told.is_company, false) as is_to_person,
    coalesce(is_held and told.state = 1 and not told.is_company and told.is_social_card, false)
        as is_to_card,
    coalesce(is_held and told.state = 1 and told.pushed_from < seen_at, false) as is_pushed,
    coalesce(told.first_paid_from < seen_at and told.state_until >= seen_at, false)
        as is_first_paid
from told
join slip_number using (slip_key)
join dimension_key as region on region.dimension_key = told.region_key
left join dimension_key as bank on bank.dimension_key = told.bank_key
left join dimension_key as project on project.dimension_key = told.project_key;
