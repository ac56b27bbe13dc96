-- 发放明细的类型化行: the rows, good and bad, with a reference in place of the recipient
copy (
    select
        typed.* exclude (
            beneficiary_name, beneficiary_id, account, is_company, id_was_15, high, low, reference
        ),
        coalesce(typed.reference, fresh_recipient.reference) as recipient_reference
    from typed
    left join fresh_recipient
        on fresh_recipient.high = typed.high and fresh_recipient.low = typed.low
) to $path (format parquet);
