-- 失败原因填写率: one row per slice of the failures (失败, 退票; each counts) told before the cut-off of obligations of the
-- period: with a usable reason, which is any but F90 其他或空白, ÷ all of them (domain.md, sections 6 and 10)
create or replace macro reason_filled(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    count(*) filter (reason_code <> 'F90') as numerator,
    count(*) as denominator,
    0::bigint as unknown
from told_failure(for_month, for_scope, seen_at)
group by region_key, department_key, bank_key, township_key, project_key;
