-- 类型化的社保卡状态: rows of a group of files, good and bad, as a Parquet file; pseudonyms and masks only
copy (
    select
        * exclude (id_number, card_no, account),
        pseudonym(id_number) as person_pseudonym,
        pseudonym(card_no) as card_pseudonym,
        pseudonym(account) as account_pseudonym,
        mask_id(id_number) as id_masked,
        account_tail(card_no) as card_tail,
        account_tail(account) as account_tail,
        id_checksum_ok(id_number) is false as id_checksum_bad,
        id_birth_ok(id_number, id_nibbles(id_number)) is false as id_birth_bad
    from typed_card($files, $columns, $delimiter)
) to $path (format parquet, compression uncompressed);
