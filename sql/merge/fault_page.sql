-- 被拒绝的行, 按行号一页一页
select source_line, column_name, reason
from fault_row
where import_id = $import and source_line > $after
order by source_line
limit 10000;
