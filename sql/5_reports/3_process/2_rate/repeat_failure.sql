-- 重复失败率: one row per slice of the obligations of the period that failed before the cut-off: failed twice or more ÷ all
-- of them (domain.md, section 6)
create or replace macro repeat_failure(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    count(*) filter (failures >= 2) as numerator,
    count(*) as denominator,
    0::bigint as unknown
from failed_obligation(for_month, for_scope, seen_at)
group by region_key, department_key, bank_key, township_key, project_key;
