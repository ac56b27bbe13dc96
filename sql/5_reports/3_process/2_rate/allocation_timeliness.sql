-- 资金下达及时率: one row per unit, project and department of the fund shares whose time limit ended in the period and by
-- the cut-off: allocated to the unit by then ÷ all of them; banks and townships have none (domain.md, section 6)
create or replace macro allocation_timeliness(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    null::integer as bank_key,
    null::integer as township_key,
    project_key,
    count(*) filter (allocated_on <= last_day) as numerator,
    count(*) as denominator,
    0::bigint as unknown
from fund_share
where last_day >= period_start(for_month, for_scope)
    and last_day < period_end(for_month)
    and last_day + interval 1 day <= seen_at
group by region_key, department_key, project_key;
