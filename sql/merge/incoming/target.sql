-- 待并入的目标任务: the typed rows of a batch, and what identifies a row
create or replace temp table incoming as
select
    getvariable('first_import') + typed.file_no as import_id,
    typed.source_line,
    typed.year,
    typed.region_code,
    typed.region_name,
    typed.project_target,
    typed.person_target,
    typed.amount_target,
    typed.document_no
from read_parquet(getvariable('files')) as typed;

create or replace temp view incoming_identity as
select
    import_id, source_line, year || '|' || region_code as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        year, region_code, region_name, project_target, person_target, amount_target,
        document_no
    ) as content
from incoming;

create or replace temp view known_identity as
select
    import_id, source_line, year || '|' || region_code as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        year, region_code, region_name, project_target, person_target, amount_target,
        document_no
    ) as content
from raw_target
where superseded_by is null;
