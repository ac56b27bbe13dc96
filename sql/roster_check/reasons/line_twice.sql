-- 主键重复: one row per row of the list whose slip and line number another row has; ingest takes one of like rows, and none
-- of rows that differ
-- roster: 有误
-- source: 导入规则（merge/conflicts.sql）
select import_id, source_line, '文件内有发放单号、明细序号相同的行，请核对后只保留一行' as detail
from checked_payment
qualify count(*) over (partition by slip_key, line_no) > 1;
