-- 再发缺原明细: one row per re-issued row whose original has not been loaded
select slip_no, line_no, import_id, source_line, '找不到原发放明细，未计入' as detail
from unmatched_row
where reason in ('original-slip', 'original-line');
