-- 上级基准: one row per month, scope and indicator; values are parts of 100,000,000
create or replace view benchmark as
select month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source, import_id
from raw_benchmark
where superseded_by is null;
