-- 各版本: one row per version of a kind that some of its columns identify, with its key and a hash of what it says, as the
-- merge compares them (merge/keyed.sql, whose variables say which kind)
create or replace temp view version as
select
    import_id,
    source_line,
    superseded_by,
    (hash(1, *columns(name -> name in getvariable('key_columns'))) >> 33)::integer as slip_key,
    0 as line_no,
    (hash(*columns(name -> name in getvariable('key_columns'))) >> 1)::bigint as discriminator,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from query_table(getvariable('raw_table'));
