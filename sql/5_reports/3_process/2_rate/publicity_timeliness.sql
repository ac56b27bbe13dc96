-- 公示及时率: one row per slice of the publications that slips of the period need by the cut-off: in time ÷ all of them
-- Each slip needs one before the payout, of 3 working days at least, and, once its limit after the first payment has
-- ended, one after it (source 001, 五（四）). `unknown`: in a year whose calendar is not known. Units without a
-- publicity ledger are left out.
create or replace macro publicity_timeliness(for_month, for_scope, seen_at) as table
select
    region_key,
    department_key,
    bank_key,
    township_key,
    project_key,
    count(*) filter (is_known and open_days >= 3)
    + count(*) filter (is_published and publish_until <= seen_at) as numerator,
    count(*) filter (is_known) + count(*) filter (paid_at is not null and publish_until <= seen_at)
        as denominator,
    count(*) filter (not is_known) as unknown
from publicity_term(for_month, for_scope, seen_at)
group by region_key, department_key, bank_key, township_key, project_key;
