-- 类型化的比对名单: rows of a group of files, good and bad, as a Parquet file; pseudonyms and masks only
copy (
    select
        * exclude (id_number, person_name),
        pseudonym(id_number) as person_pseudonym,
        mask_id(id_number) as id_masked,
        name_tag(person_name) as name_tag,
        mask_name(person_name) as name_masked,
        id_checksum_ok(id_number) is false as id_checksum_bad,
        id_birth_ok(id_number, id_nibbles(id_number)) is false as id_birth_bad
    from typed_roster($files, $columns, $delimiter)
) to $path (format parquet, compression uncompressed);
