-- 再发关系成环: one row per re-issued row whose originals lead round in a circle; it is loaded and never counted
select slip_number.slip_no, payment.line_no, payment.import_id, payment.source_line,
    '再发关系成环，未计入' as detail
from chain_row
join payment using (slip_key, line_no)
join slip_number using (slip_key)
where chain_row.problem = 'cycle';
