-- 公示及时率: one row per slice of the publications that slips of the period need by the cut-off: in time ÷ all of them
-- Each slip needs one before the payout and, once its limit after the first payment has ended, one after it
-- (publicity_stage). `unknown`: slips in a year whose calendar is not known. Units without a publicity ledger are left out.
create or replace macro publicity_timeliness(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    count(*) filter (state = 'timely') as numerator,
    count(*) filter (state in ('timely', 'late', 'missing')) as denominator,
    count(*) filter (state = 'unknown' and stage = 'before') as unknown
from publicity_stage(for_month, for_scope, seen_at)
group by region_key, department_key, bank_key, township_key, project_key;
