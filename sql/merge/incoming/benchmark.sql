-- 待并入的上级基准: the typed rows of a batch, and what identifies a row
create or replace temp table incoming as
select
    getvariable('first_import') + typed.file_no as import_id,
    typed.source_line,
    typed.month,
    typed.scope,
    typed.indicator,
    typed.province_e8,
    typed.city_e8,
    typed.city_rank,
    typed.units_ranked,
    typed.source
from read_parquet(getvariable('files')) as typed;

create or replace temp view incoming_identity as
select
    import_id, source_line, month || '|' || scope || '|' || indicator as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source
    ) as content
from incoming;

create or replace temp view known_identity as
select
    import_id, source_line, month || '|' || scope || '|' || indicator as key_text, 0 as slip_key, 0 as line_no, 0::bigint as discriminator,
    hash(
        month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source
    ) as content
from raw_benchmark
where superseded_by is null;
