-- 失败原因的多少: one row per standard reason that occurs, most first: obligations that failed for it last, how many of
-- them are still 遗留, and the running sum down to it
create or replace macro reason_pareto(
    for_month, for_scope, seen_at, for_regions, for_region, for_bank
) as table
with counted as (
    select
        reason_code,
        count(*) as found,
        count(*) filter (is_outstanding) as outstanding
    from failed_answer(for_month, for_scope, seen_at, for_regions, for_region, for_bank)
    group by reason_code
)

select
    reason_code as code,
    reason_name as name,
    actor,
    remedy,
    precheck,
    found::double as count,
    outstanding::double as outstanding,
    fraction(found, sum(found) over ()) as share,
    fraction(
        sum(found) over (order by found desc, reason_code), sum(found) over ()
    ) as running,
    coalesce(sum(found) filter (precheck is not null) over (), 0)::double as preventable,
    (sum(found) over ())::double as total
from counted
join failure_reason using (reason_code)
order by found desc, reason_code;
