-- 收款对象的化名: one row per new recipient; clear texts stay behind
copy (
    select
        reference,
        pseudonym(beneficiary_id) as person,
        pseudonym(account) as account,
        md5_number_lower(
            sha256(getvariable('inner_key')::blob || encode(beneficiary_id || beneficiary_name))
        ) as name_tag,
        case when is_company then beneficiary_name else mask_name(beneficiary_name) end as name_masked,
        mask_id(beneficiary_id) as id_masked,
        account_tail(account) as account_tail,
        is_company,
        id_checksum_bad,
        id_was_15
    from fresh_recipient
) to $path (format parquet);
