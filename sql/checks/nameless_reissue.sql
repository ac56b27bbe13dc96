-- 再发未指明原明细: one row per payment of a re-issue slip that no single unpaid row of the named original slip fits
-- It counts as an obligation of its own (domain.md, section 4); chain_row has those that name or fit one, or wait for it.
select slip.slip_no, payment.line_no, payment.import_id, payment.source_line,
    '原发放单中没有唯一一笔同人、同金额、未成功的明细，按新的义务计' as detail
from slip
join payment using (slip_key)
anti join chain_row on chain_row.slip_key = payment.slip_key and chain_row.line_no = payment.line_no
where slip.is_reissue and slip.original_slip_key is not null;
