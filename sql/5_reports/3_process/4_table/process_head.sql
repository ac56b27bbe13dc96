-- 过程指标的依据: one row: the years whose working days are known, the slips of the period and those with an agreement, and
-- which ledgers have rows at all
create or replace macro process_head(for_month, for_scope, seen_at) as table
select
    (select min(year(day))::integer from working_day) as known_from,
    (select max(year(day))::integer from working_day) as known_until,
    exists (select 1 from working_day where year(day) = for_month // 100) as is_known,
    count(*)::integer as slips,
    count(*) filter (is_agreed)::integer as agreed_slips,
    exists (select 1 from fund) as has_funds,
    exists (select 1 from publicity) as has_publicity,
    exists (select 1 from card where counted_on < seen_at) as has_cards,
    exists (select 1 from listed_project where year = for_month // 100) as has_list
from slip_term(for_month, for_scope, seen_at);
