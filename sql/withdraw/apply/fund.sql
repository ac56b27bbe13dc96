-- 撤销资金台账: rows that repeated a version that goes take its place; what stands no longer is removed; the chain of
-- versions is closed over the gap
create or replace temp table heir as
select
    said.import_id,
    said.source_line,
    said.superseded_by,
    raw_fund.* exclude (import_id, source_line, superseded_by)
from said
join raw_fund
    on raw_fund.import_id = said.stored_import and raw_fund.source_line = said.stored_line
where said.is_version and not said.was_version;

delete from raw_fund
using said
where raw_fund.import_id = said.import_id
    and raw_fund.source_line = said.source_line
    and said.was_version
    and not said.is_version;

insert into raw_fund by name select * from heir;

update raw_fund
set superseded_by = said.superseded_by
from said
where raw_fund.import_id = said.import_id
    and raw_fund.source_line = said.source_line
    and said.is_version
    and raw_fund.superseded_by is distinct from said.superseded_by;
