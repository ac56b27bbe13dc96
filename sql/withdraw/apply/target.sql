-- 撤销目标任务: rows that repeated a version that goes take its place; what stands no longer is removed; the chain of
-- versions is closed over the gap
create or replace temp table heir as
select
    said.import_id,
    said.source_line,
    said.superseded_by,
    raw_target.* exclude (import_id, source_line, superseded_by)
from said
join raw_target
    on raw_target.import_id = said.stored_import and raw_target.source_line = said.stored_line
where said.is_version and not said.was_version;

delete from raw_target
using said
where raw_target.import_id = said.import_id
    and raw_target.source_line = said.source_line
    and said.was_version
    and not said.is_version;

insert into raw_target by name select * from heir;

update raw_target
set superseded_by = said.superseded_by
from said
where raw_target.import_id = said.import_id
    and raw_target.source_line = said.source_line
    and said.is_version
    and raw_target.superseded_by is distinct from said.superseded_by;
