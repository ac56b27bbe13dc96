-- 发放明细的类型化行: the good rows, with a reference in place of the recipient
copy (
    select
        typed.* exclude (
            beneficiary_name, beneficiary_id, account, is_company, id_checksum_bad, id_birth_bad,
            id_was_15, high, low, reference, reject_column, reject_reason, is_footer
        ),
        coalesce(typed.reference, fresh_recipient.reference) as recipient_reference
    from typed
    left join fresh_recipient
        on fresh_recipient.high = typed.high and fresh_recipient.low = typed.low
    where typed.reject_reason is null and not typed.is_footer
) to $path (format parquet);
