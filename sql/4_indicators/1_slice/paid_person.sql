-- 已发放的享受人: one row per finest slice and block of 2,048 person keys: a bit per person paid in the period
-- at the cut-off. Distinct persons of any grouping are the bits of its blocks, put together by `bit_or`.
create or replace macro paid_person(for_month, for_scope, seen_at) as table
select
    region_key, department_key, bank_key, township_key, project_key,
    person_key >> 11 as block,
    bitstring_agg(person_key & 2047, 0, 2047) as persons
from obligation_state
where month >= case for_scope when 'ytd' then for_month // 100 * 100 + 1 else for_month end
    and month <= for_month
    and state = 1 and state_from < seen_at and state_until >= seen_at
group by region_key, department_key, bank_key, township_key, project_key, block;
