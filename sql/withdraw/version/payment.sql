-- 发放明细的各版本: one row per version, with its key and a hash of what it says, as the merge compares them
create or replace temp view version as
select
    import_id,
    source_line,
    superseded_by,
    slip_key,
    line_no,
    0::bigint as discriminator,
    hash(*columns(* exclude (import_id, source_line, superseded_by, unknown_card_word))) as content
from raw_payment;
