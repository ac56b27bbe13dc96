-- 编码: small integer keys for what facts name; one row per value ever seen, never changed
create table if not exists slip_number (slip_key integer, slip_no varchar);

create table if not exists dimension_key (dimension varchar, key varchar, dimension_key integer);

create table if not exists township_name (township_key integer, township_code varchar, township_name varchar);

create table if not exists bank_answer (answer_key integer, bank_code varchar, bank_reason varchar);

-- Pseudonyms are HMAC-SHA256 (first 128 bits) with the secret of this installation; no clear ID, name or account is here.
create table if not exists person (person_key integer, pseudonym uuid);

create table if not exists account (account_key integer, pseudonym uuid);

create table if not exists recipient (
    recipient_key integer,
    person_key integer,
    account_key integer,
    name_tag ubigint,
    name_masked varchar,
    id_masked varchar,
    account_tail varchar,
    is_company boolean,
    id_checksum_bad boolean,
    id_birth_bad boolean,
    id_was_15 boolean,
    account_luhn_bad boolean,
    -- A keyed tag of the birth date in the ID: it tells a minor only to who has the key (docs/decisions/38).
    birth_tag ubigint
);
