-- 资金账: one row per unit and project with the account of a period (from its first day to its end, or the cut-off where that is
-- earlier), in 分: the allotment, carried over + received − funded + refunded = balance, and the money with the banks, held
-- before + funded − credited − refunded = held
-- Events count in the period in which they happen, whatever period they belong to: what was funded in September and
-- credited in October is credited in October. A success taken back takes from what was credited. The account begins with
-- the first document and the first slip that were loaded.
create or replace macro fund_account(for_month, for_scope, seen_at) as table
with entry as (
    select
        region_code,
        project_code,
        if(received_on < period_start(for_month, for_scope), amount, 0) as carried,
        if(received_on >= period_start(for_month, for_scope), amount, 0) as received
    from fund_share
    where received_on < least(seen_at, period_end(for_month))
    union all by name
    select
        region_code,
        project_code,
        refunded - funded as carried,
        -funded as funded,
        -credited as credited,
        -refunded as refunded,
        funded - credited - refunded as held_before
    from money_until(least(seen_at, period_start(for_month, for_scope)))
    union all by name
    select region_code, project_code, funded, credited, refunded
    from money_until(least(seen_at, period_end(for_month)))
),

summed as (
    select
        region_code,
        project_code,
        coalesce(sum(carried), 0)::bigint as carried,
        coalesce(sum(received), 0)::bigint as received,
        coalesce(sum(funded), 0)::bigint as funded,
        coalesce(sum(credited), 0)::bigint as credited,
        coalesce(sum(refunded), 0)::bigint as refunded,
        coalesce(sum(held_before), 0)::bigint as held_before
    from entry
    group by region_code, project_code
)

select
    *,
    carried + received - funded + refunded as balance,
    held_before + funded - credited - refunded as held
from summed;
