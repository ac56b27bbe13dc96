-- 状态段的享受人: a bit per person paid at the cut-off, one row per slip, township, month of settling and block of 2,048
-- person keys; the same spells as spell_count
create or replace macro spell_person(first_month, last_month, moving_from, for_slips, seen_at) as table
select
    month, settled_month,
    region_key, department_key, bank_key, township_key, project_key, slip_key,
    person_key >> 11 as block,
    bitstring_agg(person_key & 2047, 0, 2047) as persons
from obligation_state
where month >= first_month
    and month <= last_month
    and settled_month >= moving_from
    and state = 1 and state_from < seen_at and state_until >= seen_at
    and (for_slips is null or list_contains(for_slips, slip_key))
group by
    month, settled_month,
    region_key, department_key, bank_key, township_key, project_key, slip_key, block;
