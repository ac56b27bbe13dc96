-- 失败过的义务: one row per obligation of the period that failed or was returned before the cut-off, also where it was
-- paid or refunded since: how often, its last failure's answer and standard reason, whether it is 遗留
-- Null asks for nothing; region and bank are registered keys.
create or replace macro failed_answer(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as table
with reason as materialized (
    select * from answer_reason
),

visible_key as (
    select dimension_key
    from dimension_key
    where dimension = 'region' and list_contains(for_regions, key)
),

failed as (
    select
        region_key, bank_key, slip_key, line_no,
        any_value(amount) as amount,
        count(*) as failures,
        arg_max(answer_key, state_from) as answer_key,
        bool_or(state_until >= seen_at) as is_outstanding
    from troubled_spell
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and state = 2
        and funded_at < seen_at
        and state_from < seen_at
        and (for_region is null or region_key = for_region)
        and (for_bank is null or bank_key = for_bank)
        and (for_regions is null or region_key in (select dimension_key from visible_key))
    group by region_key, bank_key, slip_key, line_no
)

select
    failed.*,
    coalesce(own_reason.reason_code, any_reason.reason_code, 'F90') as reason_code
from failed
left join reason as any_reason
    on any_reason.answer_key = failed.answer_key and any_reason.bank_key is null
left join reason as own_reason
    on own_reason.answer_key = failed.answer_key and own_reason.bank_key = failed.bank_key;
