-- 未归类的银行答复: one row per answer that no rule turns into a reason (F90), most obligations first
-- A wording means the same at all banks; a code without wording is one bank's own, so it stands there by bank.
-- `words` is what a rule would look for; long numbers are no part of it, nor shown. Both null: the bank said nothing.
create or replace macro unmapped_answer(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as table
with unmapped as (
    select failed.*, bank_answer.bank_code as code, nullif(trim(bank_reason), '') as said
    from failed_answer(
        for_month, for_scope, seen_at, for_regions, for_region, for_bank
    ) as failed
    left join bank_answer using (answer_key)
    where failed.reason_code = 'F90'
),

spoken as (
    select
        *,
        left(
            nullif(
                trim(
                    list_reduce(
                        regexp_split_to_array(said, '\d{6,}|\|'),
                        lambda longest, part: if(length(part) > length(longest), part, longest)
                    )
                ),
                ''
            ),
            60
        ) as words
    from unmapped
),

grouped as (
    select
        if(words is null, bank_key, null) as rule_bank_key,
        code,
        words,
        count(*) as found,
        count(distinct bank_key) as banks
    from spoken
    group by all
)

select
    dimension_name.key as bank,
    dimension_name.name as bank_name,
    grouped.code,
    grouped.words,
    grouped.found::double as count,
    grouped.banks::integer as banks
from grouped
left join dimension_name
    on dimension_name.dimension = 'bank'
    and dimension_name.dimension_key = grouped.rule_bank_key
order by found desc, code nulls last, words nulls last, bank;
