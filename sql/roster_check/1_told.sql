-- 待核查名单的行: one row per record of the Parquet files named in the variable `roster_files`, without clear texts;
-- `reject_reason` where ingest would refuse it; what is broken in structure is added by broken.sql; sums and the like are left
-- out
create or replace temp table roster_row as
select
    file_no as table_no,
    source_line,
    slip_no,
    line_no,
    recipient_high,
    recipient_low,
    is_social_card,
    amount,
    original_slip_no,
    payee_differs,
    standard_mismatch,
    reject_column,
    reject_reason
from read_parquet(from_json(getvariable('roster_files')->'payments', '["VARCHAR"]'))
where is_footer is not true;

-- Slips of the same file; their own sheet stands before what is loaded of them.
create or replace temp table roster_told_slip (
    slip_no varchar, region_code varchar, project_code varchar, period integer, funded_at timestamp, is_reissue boolean
);

-- Persons, accounts and recipients by the child's hashes: those that the records know have their keys, others one below 0.
create or replace temp table roster_person as
select
    told.high, told.low, told.pseudonym,
    coalesce(person.person_key, -row_number() over ())::integer as person_key
from read_parquet(from_json(getvariable('roster_files')->'persons', '["VARCHAR"]')) as told
left join person using (pseudonym);

create or replace temp table roster_account as
select
    told.high, told.low,
    coalesce(account.account_key, -row_number() over ())::integer as account_key
from read_parquet(from_json(getvariable('roster_files')->'accounts', '["VARCHAR"]')) as told
left join account using (pseudonym);

create or replace temp table roster_recipient as
select
    told.* exclude (person_high, person_low, account_high, account_low),
    roster_person.person_key,
    roster_account.account_key,
    (row_number() over ())::integer as recipient_key
from read_parquet(from_json(getvariable('roster_files')->'recipients', '["VARCHAR"]')) as told
join roster_person
    on roster_person.high = told.person_high and roster_person.low = told.person_low
join roster_account
    on roster_account.high = told.account_high and roster_account.low = told.account_low;
