-- 过程指标的分组: one row per indicator and finest slice, with its numerator, denominator and what can't be judged; all that
-- add up (应纳尽纳率 does not: project_coverage)
create or replace macro process_slice(for_month, for_scope, seen_at) as table
select 'paymentTimeliness' as indicator, *
from payment_timeliness(for_month, for_scope, seen_at)
union all
select 'answerTimeliness', * from answer_timeliness(for_month, for_scope, seen_at)
union all
select 'returnTimeliness', * from return_timeliness(for_month, for_scope, seen_at)
union all
select 'allocationTimeliness', * from allocation_timeliness(for_month, for_scope, seen_at)
union all
select 'publicityTimeliness', * from publicity_timeliness(for_month, for_scope, seen_at)
union all
select 'reasonFilled', * from reason_filled(for_month, for_scope, seen_at)
union all
select 'monthEndShare', * from month_end_share(for_month, for_scope, seen_at)
union all
select 'correctionRate', * from correction_rate(for_month, for_scope, seen_at)
union all
select 'repeatFailure', * from repeat_failure(for_month, for_scope, seen_at)
union all
select 'cardActivation', * from card_activation(for_month, for_scope, seen_at);
