-- 待并入的补贴政策清单: the typed rows of a batch, and what identifies a row
create or replace temp table incoming as
select
    getvariable('first_import') + typed.file_no as import_id,
    typed.source_line,
    typed.year,
    typed.project_code,
    typed.project_name,
    typed.short_name,
    typed.policy_level,
    typed.department,
    typed.policy_basis,
    typed.audience,
    typed.standard,
    typed.cycle,
    typed.deadline_days,
    typed.fund_source,
    typed.is_direct,
    typed.status
from read_parquet(getvariable('files')) as typed;

create or replace temp view incoming_identity as
select
    import_id, source_line, year || '|' || project_code as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        year, project_code, project_name, short_name, policy_level, department,
        policy_basis, audience, standard, cycle, deadline_days, fund_source, is_direct,
        status
    ) as content
from incoming;

create or replace temp view known_identity as
select
    import_id, source_line, year || '|' || project_code as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        year, project_code, project_name, short_name, policy_level, department,
        policy_basis, audience, standard, cycle, deadline_days, fund_source, is_direct,
        status
    ) as content
from raw_project
where superseded_by is null;
