-- 收款对象入册: what the batch meets for the first time gets lasting keys; the maps translate the child's hashes
create or replace temp table incoming_person as
select incoming.high, incoming.low, incoming.pseudonym, incoming.place, person.person_key
from read_parquet(getvariable('persons')) as incoming
left join person using (pseudonym);

-- Figures count distinct persons with a bit each, in blocks of neighbouring keys
-- (sql/4_indicators/1_slice/paid_person.sql): those who are paid together should be neighbours.
create or replace temp table new_person as
select
    high, low, pseudonym,
    (
        (select coalesce(max(person_key), 0) from person) + row_number() over (order by place)
    )::integer as new_key
from incoming_person
where person_key is null;

insert into person select new_key, pseudonym from new_person;

insert into person_reference
select high, low, person_key from incoming_person where person_key is not null
union all
select high, low, new_key from new_person;

create or replace temp table incoming_account as
select incoming.high, incoming.low, incoming.pseudonym, account.account_key
from read_parquet(getvariable('accounts')) as incoming
left join account using (pseudonym);

create or replace temp table new_account as
select
    high, low, pseudonym,
    ((select coalesce(max(account_key), 0) from account) + row_number() over ())::integer as new_key
from incoming_account
where account_key is null;

insert into account select new_key, pseudonym from new_account;

insert into account_reference
select high, low, account_key from incoming_account where account_key is not null
union all
select high, low, new_key from new_account;

create or replace temp table incoming_recipient as
select incoming.*, person_reference.person_key, account_reference.account_key, recipient.recipient_key
from read_parquet(getvariable('recipients')) as incoming
join person_reference
    on person_reference.high = incoming.person_high and person_reference.low = incoming.person_low
join account_reference
    on account_reference.high = incoming.account_high and account_reference.low = incoming.account_low
left join recipient
    on recipient.person_key = person_reference.person_key
    and recipient.account_key = account_reference.account_key
    and recipient.name_tag = incoming.name_tag
    and recipient.is_company = incoming.is_company;

create or replace temp table new_recipient as
select
    *,
    (
        (select coalesce(max(recipient_key), 0) from recipient) + row_number() over ()
    )::integer as new_key
from incoming_recipient
where recipient_key is null;

insert into recipient
select
    new_key, person_key, account_key, name_tag, name_masked, id_masked, account_tail,
    is_company, id_checksum_bad, id_birth_bad, id_was_15, account_luhn_bad, birth_tag
from new_recipient;

insert into recipient_reference
select high, low, recipient_key, person_key, is_company
from incoming_recipient
where recipient_key is not null
union all
select high, low, new_key, person_key, is_company from new_recipient;
