-- 收款对象: one row per new recipient, with references and masks; clear texts stay behind
copy (
    select
        fresh_recipient.reference,
        person_seen.reference as person_reference,
        account_seen.reference as account_reference,
        name_tag(beneficiary_name) as name_tag,
        case when is_company then beneficiary_name else mask_name(beneficiary_name) end as name_masked,
        mask_id(beneficiary_id) as id_masked,
        account_tail(account) as account_tail,
        is_company,
        id_checksum_bad,
        id_birth_bad,
        id_was_15
    from fresh_recipient
    join person_seen on person_seen.high = person_high and person_seen.low = person_low
    join account_seen on account_seen.high = account_high and account_seen.low = account_low
) to $path (format parquet);
