-- 待并入的发放单: the typed rows of a batch with keys in place of texts, and what identifies a row
insert into slip_number
select
    (select coalesce(max(slip_key), 0) from slip_number) + row_number() over (order by slip_no),
    slip_no
from (
    select slip_no from typed_row
    union
    select original_slip_no from typed_row where original_slip_no is not null
)
where slip_no not in (select slip_no from slip_number);

create or replace temp view incoming as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id,
    typed.source_line,
    slip_number.slip_key,
    typed.slip_no,
    typed.batch_name,
    typed.period,
    typed.project_code,
    typed.project_name,
    typed.region_code,
    typed.region_name,
    typed.township_code,
    typed.department,
    typed.bank_code,
    typed.bank_name,
    typed.created_at,
    typed.audited_at,
    typed.fund_arrived_at,
    typed.funded_at,
    typed.voucher_no,
    typed.confirmed_at,
    typed.due_count,
    typed.due_amount,
    typed.is_reissue,
    typed.original_slip_no,
    typed.status
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no;

create or replace temp view incoming_key as
select
    (getvariable('first_import') + typed.file_no)::integer as import_id, typed.source_line,
    slip_number.slip_key, 0 as line_no,
    0::bigint as discriminator
from typed_row as typed
join slip_number on slip_number.slip_no = typed.slip_no;

create or replace temp view incoming_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line))) as content
from incoming;

create or replace temp view known_key as
select
    import_id, source_line, slip_key, 0 as line_no,
    0::bigint as discriminator
from raw_slip
where superseded_by is null and slip_key in (select slip_key from incoming_key);

create or replace temp view known_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from raw_slip
where superseded_by is null;
