-- 不止一种写法的收款对象: one row per recipient whose person has several names or accounts, or whose account several persons
-- use, in all that is loaded; most stand alone, and the rules on these look at the few only
create or replace temp table repeated_payee as
with person_seen as (
    select
        person_key,
        min(name_tag) <> max(name_tag) as has_names,
        min(account_key) <> max(account_key) as has_accounts
    from recipient
    group by person_key
    having min(recipient_key) <> max(recipient_key)
),

account_seen as (
    select account_key
    from recipient
    group by account_key
    having min(person_key) <> max(person_key)
)

select
    recipient.recipient_key, recipient.person_key, recipient.account_key, recipient.name_tag,
    recipient.is_company,
    coalesce(person_seen.has_names, false) as has_names,
    coalesce(person_seen.has_accounts, false) as has_accounts,
    account_seen.account_key is not null as is_shared
from recipient
left join person_seen using (person_key)
left join account_seen using (account_key)
where person_seen.person_key is not null or account_seen.account_key is not null;
