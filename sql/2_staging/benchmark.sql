-- 上级基准: one row per month, scope and indicator; values are parts of 100,000,000
-- What was entered by hand holds before what a file says, as a whole row; taken back, the file's holds again.
create or replace view benchmark as
with told as (
    select month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source, import_id
    from raw_benchmark
    where superseded_by is null
)

select * from told anti join entered_benchmark using (month, scope, indicator)
union all
select
    month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source,
    null::integer as import_id
from entered_benchmark;
