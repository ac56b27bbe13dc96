-- 撤销后哪些行是重复: rows of other imports that changed places with a version, and the counts of their imports
delete from repeated_row
using said
where repeated_row.import_id = said.import_id and repeated_row.source_line = said.source_line;

insert into repeated_row
select import_id, source_line, version_import, version_line
from said
where version_import is not null and not is_version;

update import
set
    loaded = import.loaded + change.loaded,
    corrected = import.corrected + change.corrected,
    duplicate = import.duplicate - change.loaded - change.corrected
from (
    select
        import_id,
        count(*) filter (is_first) - count(*) filter (was_first) as loaded,
        count(*) filter (is_version and not is_first)
        - count(*) filter (was_version and not was_first) as corrected
    from said
    where version_import is not null
    group by import_id
) as change
where import.import_id = change.import_id;
