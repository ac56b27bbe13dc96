-- 有反馈无明细: one row per feedback row whose payment has not been loaded
select slip_no, line_no, import_id, source_line, '银行反馈没有对应的发放明细' as detail
from unmatched_row
where kind = 'feedback';
