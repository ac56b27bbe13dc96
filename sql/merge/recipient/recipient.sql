-- 收款对象入册: the batch's new recipients get their lasting keys; `recipient_reference` maps the child's references
insert into person
select
    ((select coalesce(max(person_key), 0) from person) + row_number() over ())::integer,
    pseudonym
from (select distinct person as pseudonym from read_parquet(getvariable('recipients')))
anti join person using (pseudonym);

insert into account
select
    ((select coalesce(max(account_key), 0) from account) + row_number() over ())::integer,
    pseudonym
from (select distinct account as pseudonym from read_parquet(getvariable('recipients')))
anti join account using (pseudonym);

create or replace temp table incoming_recipient as
select incoming.*, person.person_key, account.account_key
from read_parquet(getvariable('recipients')) as incoming
join person on person.pseudonym = incoming.person
join account on account.pseudonym = incoming.account;

insert into recipient
select
    ((select coalesce(max(recipient_key), 0) from recipient) + row_number() over (order by reference))::integer,
    person_key, account_key, name_tag, name_masked, id_masked, account_tail,
    is_company, id_checksum_bad, id_was_15
from incoming_recipient
anti join recipient using (person_key, account_key, name_tag, is_company);

insert into recipient_reference
select incoming_recipient.reference, recipient.recipient_key
from incoming_recipient
join recipient using (person_key, account_key, name_tag, is_company);
