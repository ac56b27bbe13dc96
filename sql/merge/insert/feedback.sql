-- 并入银行反馈: new and corrected rows of the batch; what they replace stays, marked with the import that replaced it
insert into raw_feedback by name
select incoming.*
from incoming
anti join verdict
    on verdict.import_id = incoming.import_id
    and verdict.source_line = incoming.source_line
    and verdict.verdict <> 'corrected';

update raw_feedback
set superseded_by = verdict.import_id
from verdict
where raw_feedback.import_id = verdict.replaces_import and raw_feedback.source_line = verdict.replaces_line;

insert into touched_slip select distinct slip_key from incoming_key;
