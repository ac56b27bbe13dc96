-- 反复失败的人和账户: one row per person and per account with two or more obligations that failed, most first; masked
-- `records`: the obligations, five at most, for the way to the records.
create or replace macro repeatedly_failed(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as table
with failed as materialized (
    select *
    from failed_answer(for_month, for_scope, seen_at, for_regions, for_region, for_bank)
),

whose as (
    select failed.*, slip_number.slip_no, recipient.*
    from failed
    join payment using (slip_key, line_no)
    join recipient on recipient.recipient_key = payment.recipient_key
    join slip_number on slip_number.slip_key = failed.slip_key
),

told as (
    select 'person' as kind, person_key as own_key, * from whose where person_key is not null
    union all
    select 'account', account_key, * from whose where account_key is not null
),

grouped as (
    select
        kind,
        own_key,
        min(name_masked) as name,
        min(id_masked) as id_masked,
        min(account_tail) as account_tail,
        count(distinct person_key) as persons,
        count(distinct account_key) as accounts,
        count(*) as found,
        count(*) filter (is_outstanding) as outstanding,
        list(
            {'slip': slip_no, 'line': line_no, 'reason': reason_code} order by slip_no, line_no
        )[:5] as records
    from told
    group by kind, own_key
    having count(*) >= 2
)

select
    kind, name, id_masked, account_tail,
    persons::integer as persons,
    accounts::integer as accounts,
    found::integer as count,
    outstanding::integer as outstanding,
    records,
    (count(*) over (partition by kind))::integer as total
from grouped
qualify row_number() over (
    partition by kind order by found desc, outstanding desc, records[1].slip, records[1].line
) <= 50
order by kind, found desc, outstanding desc, records[1].slip, records[1].line;
