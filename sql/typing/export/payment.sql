-- 类型化的发放明细: the rows of a group of files, good and bad, as a Parquet file
-- A recipient is the 128-bit hash of ID, name and account. The columns clear_* are for the reading child alone
-- (payment/fresh_recipients.sql): merge/typed_row.sql leaves them out, and the file is removed after the merge.
copy (
    select
        * exclude (beneficiary_id, beneficiary_name, account, is_company, id_was_15),
        hash(beneficiary_id, beneficiary_name, account, is_company) as recipient_high,
        hash(account, 1, beneficiary_name, beneficiary_id, is_company) as recipient_low,
        beneficiary_id as clear_id,
        beneficiary_name as clear_name,
        account as clear_account,
        is_company as clear_is_company,
        id_was_15 as clear_id_was_15
    from typed_payment($files, $columns, $delimiter)
) to $path (format parquet, compression uncompressed);
