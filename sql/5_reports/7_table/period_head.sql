-- 期间说明: one row: the cut-off (asked, else the month's end), the rule of the month, and the month before
-- that ranks and rates are compared with, where it has figures
create or replace macro period_head(for_month, for_scope, asked_at) as table
select distinct
    coalesce(asked_at, period_end(for_month))::varchar as cut_off_text,
    success_rule_of(for_month) as success_rule,
    earlier.month as previous_month,
    success_rule_of(for_month) = success_rule_of(earlier.month) as is_same_rule
from (select month_before(for_month, for_scope) as previous) as calendar
left join figure as earlier
    on earlier.month = calendar.previous
    and earlier.scope = for_scope
    and earlier.cut_off = period_end(calendar.previous)
    and earlier.grouped_by in ('city', 'region')
    and earlier.due > 0;
