-- 再发缺原明细: one row per re-issued row whose original has not been loaded
select slip_number.slip_no, waiting_row.line_no, waiting_row.import_id, waiting_row.source_line,
    '找不到原发放明细，未计入' as detail
from waiting_row
join slip_number using (slip_key)
where waiting_row.kind = 'payment' and waiting_row.reason = 'original';
