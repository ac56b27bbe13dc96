-- 导入的上级基准: one row per month, scope and indicator as the last file has it, with the import and line that told of it
create or replace view imported_benchmark as
select
    month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source, import_id,
    source_line
from raw_benchmark
where superseded_by is null;
