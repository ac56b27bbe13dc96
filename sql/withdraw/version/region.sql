-- 单位表的各版本: one row per version, with its key and a hash of what it says, as the merge compares them
create or replace temp view version as
select
    import_id,
    source_line,
    superseded_by,
    (
        select text_key.text_key
        from text_key
        where text_key.key_text = raw_region.region_code
    ) as slip_key,
    0 as line_no,
    0::bigint as discriminator,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from raw_region;
