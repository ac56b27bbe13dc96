-- 退款的各版本: one row per version, with its key and a hash of what it says, as the merge compares them
create or replace temp view version as
select
    import_id,
    source_line,
    superseded_by,
    slip_key,
    line_no,
    coalesce(epoch_us(requested_at), 0) as discriminator,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from raw_refund;
