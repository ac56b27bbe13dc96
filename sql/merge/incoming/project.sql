-- 待并入的补贴政策清单: the typed rows of a batch with keys in place of texts, and what identifies a row
insert into text_key
select
    (select coalesce(max(text_key), 0) from text_key) + row_number() over (order by key_text),
    key_text
from (
    select distinct concat(typed.year, '|', typed.project_code) as key_text
    from typed_row as typed
)
where key_text not in (select key_text from text_key);

create or replace temp view incoming as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id,
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
from typed_row as typed;

create or replace temp view incoming_key as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id, typed.source_line,
    text_key.text_key as slip_key, 0 as line_no,
    0::bigint as discriminator
from typed_row as typed
join text_key on text_key.key_text = concat(typed.year, '|', typed.project_code);

create or replace temp view incoming_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line))) as content
from incoming;

create or replace temp view known_key as
select
    import_id, source_line, text_key.text_key as slip_key, 0 as line_no,
    0::bigint as discriminator
from raw_project
join text_key on text_key.key_text = concat(raw_project.year, '|', raw_project.project_code)
where superseded_by is null;

create or replace temp view known_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from raw_project
where superseded_by is null;
