-- 待并入的行: the typed rows of a batch of a kind that some columns of its raw table identify
-- The variables `raw_table` and `key_columns` say which. A key is 95 bits of hash.
create or replace temp view incoming as
select * exclude (superseded_by)
from (
    from query_table(getvariable('raw_table')) where false
    union all by name
    select
        (getvariable('first_import') + file_no)::integer as import_id,
        * exclude (file_no, reject_column, reject_reason, is_footer)
    from typed_row
);

create or replace temp view known as
from query_table(getvariable('raw_table')) where superseded_by is null;

create or replace temp view incoming_key as
select
    import_id, source_line,
    (hash(1, *columns(name -> name in getvariable('key_columns'))) >> 33)::integer as slip_key,
    0 as line_no,
    (hash(*columns(name -> name in getvariable('key_columns'))) >> 1)::bigint as discriminator
from incoming;

create or replace temp view incoming_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line))) as content
from incoming;

create or replace temp view known_key as
select
    import_id, source_line,
    (hash(1, *columns(name -> name in getvariable('key_columns'))) >> 33)::integer as slip_key,
    0 as line_no,
    (hash(*columns(name -> name in getvariable('key_columns'))) >> 1)::bigint as discriminator
from known;

create or replace temp view known_content as
select
    import_id, source_line,
    hash(*columns(* exclude (import_id, source_line, superseded_by))) as content
from known;
