-- 各环节的工作日: one row per stage, finest slice and number of working days, with how many took so long; null days: the
-- calendar does not know
create or replace macro stage_days(for_month, for_scope, seen_at) as table
select 'allocation' as stage, * from allocation_days(for_month, for_scope, seen_at)
union all
select 'funding', * from funding_days(for_month, for_scope, seen_at)
union all
select 'answer', * from answer_days(for_month, for_scope, seen_at)
union all
select 'credit', * from credit_days(for_month, for_scope, seen_at)
union all
select 'payment', * from payment_days(for_month, for_scope, seen_at)
union all
select 'correction', * from correction_days(for_month, for_scope, seen_at);
