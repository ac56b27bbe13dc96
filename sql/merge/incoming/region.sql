-- 待并入的单位表: the typed rows of a batch, and what identifies a row
create or replace temp table incoming as
select
    getvariable('first_import') + typed.file_no as import_id,
    typed.source_line,
    typed.region_code,
    typed.region_name,
    typed.short_name,
    typed.aliases,
    typed.parent_code,
    typed.level,
    typed.sort_order,
    typed.is_ranked,
    typed.valid_from,
    typed.valid_until
from read_parquet(getvariable('files')) as typed;

create or replace temp view incoming_identity as
select
    import_id, source_line, region_code as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        region_code, region_name, short_name, aliases, parent_code, level, sort_order,
        is_ranked, valid_from, valid_until
    ) as content
from incoming;

create or replace temp view known_identity as
select
    import_id, source_line, region_code as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        region_code, region_name, short_name, aliases, parent_code, level, sort_order,
        is_ranked, valid_from, valid_until
    ) as content
from raw_region
where superseded_by is null;
