-- 待并入的银行反馈: the typed rows of a batch with keys in place of texts, and what identifies a row
insert into slip_number
select
    (select coalesce(max(slip_key), 0) from slip_number) + row_number() over (order by slip_no),
    slip_no
from (select distinct slip_no from typed_row)
where slip_no not in (select slip_no from slip_number);

insert into bank_answer
select
    (select coalesce(max(answer_key), 0) from bank_answer) + row_number() over (order by bank_code, bank_reason),
    bank_code,
    bank_reason
from (
    select distinct bank_code, bank_reason
    from typed_row
    where coalesce(bank_code, bank_reason) is not null
) as given
where not exists (
    select 1
    from bank_answer as known
    where known.bank_code is not distinct from given.bank_code
        and known.bank_reason is not distinct from given.bank_reason
);

create or replace temp view incoming as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id,
    typed.source_line,
    slip_number.slip_key,
    typed.line_no,
    typed.attempt,
    typed.result,
    bank_answer.answer_key,
    typed.paid_amount,
    typed.credited_at,
    typed.answered_at,
    typed.serial_no
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no
left join bank_answer
    on bank_answer.bank_code is not distinct from typed.bank_code
    and bank_answer.bank_reason is not distinct from typed.bank_reason;

create or replace temp view incoming_key as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id, typed.source_line,
    slip_number.slip_key, line_no,
    epoch_us(answered_at) * 1024 + attempt::bigint * 4 + result::bigint as discriminator
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no;

create or replace temp view incoming_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line))) as content
from incoming;

create or replace temp view known_key as
select
    import_id, source_line, slip_key, line_no,
    epoch_us(answered_at) * 1024 + attempt::bigint * 4 + result::bigint as discriminator
from raw_feedback
where superseded_by is null and slip_key in (select slip_key from incoming_key);

create or replace temp view known_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from raw_feedback
where superseded_by is null;
