-- 并入代发协议: new and corrected rows of the batch; what they replace stays, marked with the import that replaced it
insert into raw_contract by name
select incoming.*
from incoming
anti join verdict
    on verdict.import_id = incoming.import_id
    and verdict.source_line = incoming.source_line
    and verdict.verdict <> 'corrected';

update raw_contract
set superseded_by = verdict.import_id
from verdict
where raw_contract.import_id = verdict.replaces_import and raw_contract.source_line = verdict.replaces_line;
