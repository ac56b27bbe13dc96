-- 登记重复的行: which version each of them repeats, so that it can stand in for it (sql/withdraw)
insert into repeated_row
select import_id, source_line, repeats_import, repeats_line
from verdict
where verdict = 'duplicate' and repeats_import is not null;
