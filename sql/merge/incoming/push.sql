-- 待并入的推送: the typed rows of a batch with keys in place of texts, and what identifies a row
insert into slip_number
select
    (select coalesce(max(slip_key), 0) from slip_number) + row_number() over (order by slip_no),
    slip_no
from (select distinct slip_no from typed_row)
where slip_no not in (select slip_no from slip_number);

create or replace temp view incoming as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id,
    typed.source_line,
    slip_number.slip_key,
    typed.line_no,
    typed.channel,
    typed.pushed_at,
    typed.is_success
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no;

create or replace temp view incoming_key as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id, typed.source_line,
    slip_number.slip_key, coalesce(line_no, 0) as line_no,
    epoch_us(pushed_at) as discriminator
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no;

create or replace temp view incoming_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line))) as content
from incoming;

create or replace temp view known_key as
select
    import_id, source_line, slip_key, coalesce(line_no, 0) as line_no,
    epoch_us(pushed_at) as discriminator
from raw_push
where superseded_by is null and slip_key in (select slip_key from incoming_key);

create or replace temp view known_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from raw_push
where superseded_by is null;
