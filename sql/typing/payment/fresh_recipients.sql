-- 首次出现的收款对象: recipients, persons and accounts of the Parquet file in the variable `typed` that no file before it had
create or replace temp table fresh_row as
select
    recipient_high as high,
    recipient_low as low,
    min(file_row_number) as place_in_file
from read_parquet(getvariable('typed'), file_row_number := true) as typed
anti join recipient_seen
    on recipient_seen.high = typed.recipient_high and recipient_seen.low = typed.recipient_low
where reject_reason is null and not is_footer
group by recipient_high, recipient_low;

-- A table between: in the small chunks that a join gives, and under a condition, checking IDs takes four times as long.
create or replace temp table fresh_cell as
select
    fresh_row.high,
    fresh_row.low,
    clear_id,
    clear_name,
    clear_account,
    clear_is_company,
    clear_id_was_15,
    hash(coalesce(township_code, township_name, slip_no)) >> 40 as place
from read_parquet(getvariable('typed'), file_row_number := true) as typed
join fresh_row on fresh_row.place_in_file = typed.file_row_number;

create or replace temp table fresh_recipient as
select
    high,
    low,
    clear_id as beneficiary_id,
    clear_name as beneficiary_name,
    clear_account as account,
    clear_is_company as is_company,
    clear_id_was_15 as id_was_15,
    not clear_is_company and checksum_ok is false as id_checksum_bad,
    not clear_is_company and birth_ok is false as id_birth_bad,
    account_ok is false as account_luhn_bad,
    place::integer as place,
    hash(clear_id) as person_high,
    hash(1, clear_id) as person_low,
    hash(clear_account) as account_high,
    hash(1, clear_account) as account_low
from (
    select
        *,
        id_checksum_ok(clear_id) as checksum_ok,
        id_birth_ok(clear_id, id_nibbles(clear_id)) as birth_ok,
        luhn_ok(clear_account) as account_ok
    from fresh_cell
);

insert into recipient_seen select high, low from fresh_recipient;

create or replace temp table fresh_person as
select beneficiary_id, high, low, place
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

insert into person_seen select high, low from fresh_person;

create or replace temp table fresh_account as
select account, high, low
from (
    select account_high as high, account_low as low, any_value(account) as account
    from fresh_recipient
    group by account_high, account_low
)
anti join account_seen using (high, low);

insert into account_seen select high, low from fresh_account;
