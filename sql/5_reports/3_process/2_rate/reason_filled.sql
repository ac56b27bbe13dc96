-- 失败原因填写率: one row per slice of the failures (失败, 退票; each counts) told before the cut-off of obligations of the
-- period: with a usable reason, which is any but F90 其他或空白, ÷ all of them (domain.md, sections 6 and 10)
create or replace macro reason_filled(for_month, for_scope, seen_at) as table
with failure as (
    select *
    from troubled_spell
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and state_from < seen_at
        and state = 2
),

reason as materialized (
    select * from answer_reason
)

select
    failure.region_key,
    failure.department_key,
    failure.bank_key,
    failure.township_key,
    failure.project_key,
    count(*) filter (
        coalesce(own_reason.reason_code, any_reason.reason_code, 'F90') <> 'F90'
    ) as numerator,
    count(*) as denominator,
    0::bigint as unknown
from failure
left join reason as any_reason
    on any_reason.answer_key = failure.answer_key and any_reason.bank_key is null
left join reason as own_reason
    on own_reason.answer_key = failure.answer_key and own_reason.bank_key = failure.bank_key
group by
    failure.region_key, failure.department_key, failure.bank_key, failure.township_key,
    failure.project_key;
