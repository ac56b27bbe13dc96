-- 一户多人: one row per payment of the month to an account that at least `persons` persons have used by then
-- severity: 高
-- reason: 几个人的补贴进了同一账户，可能有人代领、冒领
-- source: 二七政办文〔2021〕15号 虚报冒领
with payee as (
    select recipient_key, account_key, person_key from repeated_payee where is_shared
),

used as (
    select distinct payee.account_key, payee.person_key
    from raw_payment
    join payee using (recipient_key)
    join slip_dimension using (slip_key)
    where raw_payment.superseded_by is null
        and coalesce(slip_dimension.month, 999912)
        <= coalesce(getvariable('for_month')::integer, 999912)
),

shared as (
    select account_key, count(*) as persons
    from used
    group by account_key
    having count(*)
        >= parameter_of('account_of_several_persons', 'persons', getvariable('for_month')::integer)
)

select
    slip_key, line_no, recipient_key, amount, import_id, source_line,
    concat('同一账号先后收过', shared.persons, '个人的款') as detail,
    '同一账号还收过别人的款' as own_detail
from checked_payment
join payee using (recipient_key)
join shared using (account_key);
