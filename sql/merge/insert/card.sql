-- 并入社保卡状态: new and corrected rows of the batch; what they replace stays, marked with the import that replaced it
insert into raw_card by name
select incoming.*
from incoming
anti join verdict
    on verdict.import_id = incoming.import_id
    and verdict.source_line = incoming.source_line
    and verdict.verdict <> 'corrected';

update raw_card
set superseded_by = verdict.import_id
from verdict
where raw_card.import_id = verdict.replaces_import and raw_card.source_line = verdict.replaces_line;
