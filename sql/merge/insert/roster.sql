-- 并入比对名单: new and corrected rows of the batch; what they replace stays, marked with the import that replaced it
insert into raw_roster by name
select incoming.*
from incoming
anti join verdict
    on verdict.import_id = incoming.import_id
    and verdict.source_line = incoming.source_line
    and verdict.verdict <> 'corrected';

update raw_roster
set superseded_by = verdict.import_id
from verdict
where raw_roster.import_id = verdict.replaces_import and raw_roster.source_line = verdict.replaces_line;
