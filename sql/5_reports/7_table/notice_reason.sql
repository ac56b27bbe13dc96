-- 简报的失败原因: one row per standard reason of the 累计遗留 of a unit, department or bank at a cut-off, most first
-- Keys are registered ones (failure_key); null asks for nothing.
create or replace macro notice_reason(
    for_month, seen_at, for_region, for_department, for_bank
) as table
with failed as (
    select found.reason_code
    from failure_set(
        for_month, 'ytd', seen_at, null, for_region, for_department, for_bank, null, null, null,
        null, 'outstanding', null, null, null
    ) as found
    where fits_all and fits_state
)

select
    failure_reason.reason_name as name,
    failure_reason.remedy,
    count(*)::double as found,
    fraction(count(*), sum(count(*)) over ()) as share
from failed
join failure_reason using (reason_code)
group by failure_reason.reason_code, failure_reason.reason_name, failure_reason.remedy
order by count(*) desc, failure_reason.reason_code;
