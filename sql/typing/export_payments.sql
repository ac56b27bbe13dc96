-- 发放明细的类型化行: the good rows, with a reference in place of the recipient
copy (
    select
        typed.* exclude (
            beneficiary_name, beneficiary_id, account, is_company, id_checksum_bad, id_was_15,
            reject_column, reject_reason, is_footer
        ),
        recipient_seen.reference as recipient_reference
    from typed
    join recipient_seen
        on recipient_seen.high
            = hash(beneficiary_id, beneficiary_name, account, is_company)
        and recipient_seen.low
            = hash(account, 1, beneficiary_name, beneficiary_id, is_company)
    where typed.reject_reason is null and not typed.is_footer
) to $path (format parquet);
