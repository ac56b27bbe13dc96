-- 并入推送: new and corrected rows of the batch; what they replace stays, marked with the import that replaced it
insert into raw_push by name
select incoming.*
from incoming
anti join verdict
    on verdict.import_id = incoming.import_id
    and verdict.source_line = incoming.source_line
    and verdict.verdict <> 'corrected';

update raw_push
set superseded_by = verdict.import_id
from verdict
where raw_push.import_id = verdict.replaces_import and raw_push.source_line = verdict.replaces_line;

insert into touched_slip select distinct slip_key from incoming_key;
