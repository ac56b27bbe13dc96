-- 一户多人: one row per row of the list to an account that at least `persons` persons of the list and the records use
-- The number is that of the rule account_of_several_persons.
-- roster: 存疑
-- source: 二七政办文〔2021〕15号 虚报冒领
with used as (
    select account_key, person_key from checked_payment
    union
    select account_key, person_key from roster_past
),

shared as (
    select account_key, count(*) as persons
    from used
    group by account_key
    having count(*) >= parameter_of('account_of_several_persons', 'persons', null)
)

select
    import_id, source_line,
    concat('这个账号是', shared.persons, '个人的收款账号，核对代领、监护手续') as detail
from checked_payment
join shared using (account_key);
