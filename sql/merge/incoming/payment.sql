-- 待并入的发放明细: the typed rows of a batch with keys in place of texts, and what identifies a row
insert into slip_number
select
    (select coalesce(max(slip_key), 0) from slip_number) + row_number() over (order by slip_no),
    slip_no
from (
    select slip_no from typed_row where slip_no is not null
    union
    select original_slip_no from typed_row where original_slip_no is not null
)
where slip_no not in (select slip_no from slip_number);

insert into township_name
select
    (select coalesce(max(township_key), 0) from township_name) + row_number() over (order by township_code, township_name),
    township_code,
    township_name
from (
    select distinct township_code, township_name
    from typed_row
    where coalesce(township_code, township_name) is not null
) as named
where not exists (
    select 1
    from township_name as known
    where known.township_code is not distinct from named.township_code
        and known.township_name is not distinct from named.township_name
);

create or replace temp view incoming as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id,
    typed.source_line,
    slip_number.slip_key,
    typed.line_no,
    recipient_reference.recipient_key,
    recipient_reference.person_key,
    recipient_reference.is_company,
    typed.is_social_card,
    typed.unknown_card_word,
    typed.opening_bank,
    township_name.township_key,
    typed.village,
    typed.amount,
    original.slip_key as original_slip_key,
    typed.original_line_no,
    typed.payee_differs,
    typed.standard_mismatch,
    typed.stop_reason,
    typed.note
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no
join recipient_reference
    on recipient_reference.high = typed.recipient_high
    and recipient_reference.low = typed.recipient_low
left join slip_number as original on original.slip_no = typed.original_slip_no
left join township_name
    on township_name.township_code is not distinct from typed.township_code
    and township_name.township_name is not distinct from typed.township_name;

create or replace temp view incoming_key as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id, typed.source_line,
    slip_number.slip_key, line_no,
    0::bigint as discriminator
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no;

create or replace temp view incoming_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, unknown_card_word))) as content
from incoming;

create or replace temp view known_key as
select
    import_id, source_line, slip_key, line_no,
    0::bigint as discriminator
from raw_payment
where superseded_by is null and slip_key in (select slip_key from incoming_key);

create or replace temp view known_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, superseded_by, unknown_card_word))) as content
from raw_payment
where superseded_by is null;
