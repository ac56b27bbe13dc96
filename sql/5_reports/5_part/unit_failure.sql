-- 单位的未成功: one row per unit with unpaid obligations at the cut-off: its most frequent reason of 遗留, and how many
-- were funded in the month's last five working days (null in a year whose working days are not known)
create or replace macro unit_failure(for_month, for_scope, seen_at) as table
with unpaid as materialized (
    select *
    from failure_set(
        for_month, for_scope, seen_at, null, null, null, null, null, null, null, null, null, null,
        null, null
    )
),

late as (
    select span_start, span_end from funded_span(for_month, 'month') where is_late
),

by_reason as (
    select region_key, reason_code, count(*) as failures
    from unpaid
    where reason_code is not null
    group by region_key, reason_code
),

top_reason as (
    select
        by_reason.region_key,
        arg_min(
            {
                'code': by_reason.reason_code,
                'name': failure_reason.reason_name,
                'count': by_reason.failures::double
            },
            (-by_reason.failures, by_reason.reason_code)
        ) as reason
    from by_reason
    join failure_reason using (reason_code)
    group by by_reason.region_key
),

by_unit as (
    select
        unpaid.region_key,
        count(*) filter (
            unpaid.funded_at::date >= late.span_start and unpaid.funded_at::date <= late.span_end
        ) as funded_late,
        count(late.span_start) > 0 as is_calendar_known
    from unpaid
    left join late on true
    group by unpaid.region_key
)

select
    by_unit.region_key,
    top_reason.reason,
    if(by_unit.is_calendar_known, by_unit.funded_late, null) as funded_late
from by_unit
left join top_reason using (region_key);
