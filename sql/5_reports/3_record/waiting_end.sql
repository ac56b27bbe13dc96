-- 等待及其结束: one row per month of funding, unit, bank, state waited in (0 待反馈, 2 遗留), day it began and day it ended,
-- with how many and whether by success; of some months, as known at the instant (null: not ended then)
create or replace macro waiting_end(since_month, until_month, seen_at) as table
with later_paid as (
    select slip_key, line_no, state_from
    from obligation_state
    where month >= since_month and month <= until_month and state = 1 and due_from is null
),

waiting as (
    select
        month, region_key, bank_key,
        0 as state,
        funded_at as begun_at,
        state_from as ended_at,
        state = 1 as is_success
    from obligation_state
    where month >= since_month and month <= until_month and due_from < seen_at
    union all
    select
        failed.month, failed.region_key, failed.bank_key,
        2,
        failed.state_from,
        failed.state_until,
        later_paid.slip_key is not null
    from obligation_state as failed
    left join later_paid
        on later_paid.slip_key = failed.slip_key
        and later_paid.line_no = failed.line_no
        and later_paid.state_from = failed.state_until
    where failed.month >= since_month
        and failed.month <= until_month
        and failed.state = 2
        and failed.state_from < seen_at
)

select
    month,
    region_key,
    bank_key,
    state,
    begun_at::date as begun_on,
    if(ended_at < seen_at, ended_at::date, null) as ended_on,
    coalesce(ended_at < seen_at and is_success, false) as is_paid,
    count(*) as waits
from waiting
group by all;
