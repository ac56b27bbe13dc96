-- 已发放的享受人: one row per person and finest slice that paid him, in the period, looked at the cut-off
create or replace macro paid_person(for_month, for_scope, seen_at) as table
select distinct region_key, department_key, bank_key, township_key, project_key, person_key
from obligation_state
where month >= case for_scope when 'ytd' then for_month // 100 * 100 + 1 else for_month end
    and month <= for_month
    and state = 1 and state_from < seen_at and state_until >= seen_at;
