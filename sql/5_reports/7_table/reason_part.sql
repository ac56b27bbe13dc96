-- 失败原因和处理: one row per reason of a unit's 遗留 at the cut-off, most first, with who acts and what is to be done
-- `reissued`: a re-issue is under way and unanswered: a later row of the chain, or the bank says 处理中; the rest is
-- untouched.
create or replace macro reason_part(for_month, for_scope, seen_at, for_region) as table
with failed as materialized (
    select found.slip_key, found.line_no, found.reason_code, found.answered_at
    from failure_set(
        for_month, for_scope, seen_at, null,
        (select dimension_key from dimension_key where dimension = 'region' and key = for_region),
        null, null, null, null, null, null, 'outstanding', null, null, null
    ) as found
    where fits_all and fits_state
),

link as materialized (
    select
        failed.slip_key as root_slip_key,
        failed.line_no as root_line_no,
        failed.answered_at as failed_at,
        chain_row.slip_key,
        chain_row.line_no
    from failed
    join chain_row
        on chain_row.root_slip_key = failed.slip_key
        and chain_row.root_line_no = failed.line_no
    join slip_row on slip_row.slip_key = chain_row.slip_key
    where chain_row.problem is null
        and coalesce(slip_row.created_at, slip_row.funded_at) < seen_at
),

answered as (
    select distinct slip_key, line_no
    from feedback
    join link using (slip_key, line_no)
    where feedback.result <> 0 and feedback.answered_at < seen_at
),

processing as (
    select slip_key, line_no, answered_at as told_at
    from feedback
    where result = 0 and answered_at < seen_at
),

under_way as (
    select root_slip_key as slip_key, root_line_no as line_no
    from link
    anti join answered using (slip_key, line_no)
    union
    select link.root_slip_key, link.root_line_no
    from link
    join processing using (slip_key, line_no)
    where processing.told_at >= link.failed_at
    union
    select failed.slip_key, failed.line_no
    from failed
    join processing using (slip_key, line_no)
    where processing.told_at >= failed.answered_at
),

counted as (
    select
        failed.reason_code,
        count(*) as failures,
        count(under_way.slip_key) as reissued
    from failed
    left join under_way using (slip_key, line_no)
    group by failed.reason_code
)

select
    failure_reason.reason_code as code,
    failure_reason.reason_name as name,
    failure_reason.actor,
    failure_reason.remedy,
    counted.failures::double as count,
    fraction(counted.failures, sum(counted.failures) over ()) as share,
    counted.reissued::double as reissued,
    (counted.failures - counted.reissued)::double as untouched
from counted
join failure_reason using (reason_code)
order by counted.failures desc, failure_reason.reason_code;
