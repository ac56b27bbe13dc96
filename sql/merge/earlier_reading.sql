-- 此前的读取: one row per table of the batch and import that its file, or sheet, was loaded as before, with another profile
-- The variable `readings` has the tables of the batch: JSON of import, sha256 and sheet.
create or replace temp table earlier_reading as
select reading.import as import_id, earlier.import_id as earlier_import
from (
    select unnest(
        from_json(
            getvariable('readings'),
            '[{"import": "INTEGER", "sha256": "VARCHAR", "sheet": "VARCHAR"}]'
        ),
        recursive := true
    )
) as reading
join import as earlier
    on earlier.sha256 = reading.sha256
    and earlier.sheet is not distinct from reading.sheet
    and earlier.status = 'loaded';
