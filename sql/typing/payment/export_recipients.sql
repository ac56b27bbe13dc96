-- 收款对象: one row per new recipient, with masks; clear texts stay behind
copy (
    select
        high,
        low,
        person_high,
        person_low,
        account_high,
        account_low,
        name_tag(beneficiary_name) as name_tag,
        case when is_company then beneficiary_name else mask_name(beneficiary_name) end as name_masked,
        mask_id(beneficiary_id) as id_masked,
        account_tail(account) as account_tail,
        is_company,
        id_checksum_bad,
        id_birth_bad,
        id_was_15,
        account_luhn_bad,
        case when not is_company and not id_birth_bad then birth_tag(beneficiary_id) end as birth_tag
    from fresh_recipient
) to $path (format parquet, compression uncompressed);
