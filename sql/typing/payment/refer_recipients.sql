-- 收款对象登记: gives recipients, persons and accounts of the temp table `typed` that were not met before their references
create or replace temp table fresh_recipient as
with met as (
    select
        high,
        low,
        any_value(beneficiary_id) as beneficiary_id,
        any_value(beneficiary_name) as beneficiary_name,
        any_value(account) as account,
        any_value(is_company) as is_company,
        any_value(id_was_15) as id_was_15,
        any_value(hash(coalesce(township_code, township_name, slip_no)) >> 40)::integer as place
    from typed
    where reference is null and reject_reason is null and not is_footer
    group by high, low
)

select
    met.*,
    not is_company and id_checksum_ok(beneficiary_id) is false as id_checksum_bad,
    not is_company and id_birth_ok(beneficiary_id, id_nibbles(beneficiary_id)) is false
        as id_birth_bad,
    hash(beneficiary_id) as person_high,
    hash(1, beneficiary_id) as person_low,
    hash(account) as account_high,
    hash(1, account) as account_low,
    (
        (select coalesce(max(reference), 0) from recipient_seen) + row_number() over ()
    )::integer as reference
from met;

insert into recipient_seen select high, low, reference from fresh_recipient;

create or replace temp table fresh_person as
select
    beneficiary_id, high, low, place,
    (
        (select coalesce(max(reference), 0) from person_seen) + row_number() over ()
    )::integer as reference
from (
    select
        person_high as high,
        person_low as low,
        any_value(place) as place,
        any_value(beneficiary_id) as beneficiary_id
    from fresh_recipient
    group by person_high, person_low
)
anti join person_seen using (high, low);

insert into person_seen select high, low, reference from fresh_person;

create or replace temp table fresh_account as
select
    account, high, low,
    (
        (select coalesce(max(reference), 0) from account_seen) + row_number() over ()
    )::integer as reference
from (
    select account_high as high, account_low as low, any_value(account) as account
    from fresh_recipient
    group by account_high, account_low
)
anti join account_seen using (high, low);

insert into account_seen select high, low, reference from fresh_account;
