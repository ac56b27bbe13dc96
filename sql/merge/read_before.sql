-- 此前已读过的行: one row per typed row that an earlier reading of the same file did not reject; it counts once
create or replace temp table read_before as
select distinct typed.import_id, typed.source_line
from (
    select (getvariable('first_import') + file_no)::integer as import_id, source_line
    from typed_row
) as typed
join earlier_reading using (import_id)
anti join reject
    on reject.import_id = earlier_reading.earlier_import
    and reject.source_line = typed.source_line;
