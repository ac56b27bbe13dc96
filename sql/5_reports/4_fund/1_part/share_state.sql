-- 资金下达: one row per fund share that is to be allocated by a day of the period, or whose limit has not ended at the
-- cut-off: how it stands then; amounts in 分
-- 按时: allocated by the last day; 迟: after it; 未下达: not yet, past the last day; 未到期: the limit has not ended, allocated or
-- not. The first three are the denominator of 资金下达及时率 (allocation_timeliness). What was allocated after the cut-off is not
-- known then.
create or replace macro share_state(for_month, for_scope, seen_at) as table
select
    document_no,
    fund_level,
    is_direct,
    region_code,
    project_code,
    received_on,
    last_day,
    amount,
    if(allocated_on < seen_at, allocated_on, null) as allocated_on,
    if(allocated_on < seen_at, allocated_amount, 0) as allocated_amount,
    case
        when last_day + interval 1 day > seen_at then 'waiting'
        when allocated_on <= last_day then 'timely'
        when allocated_on < seen_at then 'late'
        else 'missing'
    end as state
from fund_share
where received_on < seen_at
    and last_day >= period_start(for_month, for_scope)
    and (last_day < period_end(for_month) or last_day + interval 1 day > seen_at);
