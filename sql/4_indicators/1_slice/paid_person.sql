-- 已发放的享受人: rows of a finest slice and a block of 2,048 person keys: a bit per person paid in the period at the
-- cut-off. Distinct persons of any grouping are the bits of its blocks, put together by `bit_or`.
create or replace macro paid_person(for_month, for_scope, seen_at) as table
select region_key, department_key, bank_key, township_key, project_key, block, persons
from settled_person
where month >= first_month(for_month, for_scope)
    and month <= for_month
    and settled_month < month_of(seen_at)
union all
select region_key, department_key, bank_key, township_key, project_key, block, persons
from spell_person(
    first_month(for_month, for_scope), for_month, month_of(seen_at), null::integer[], seen_at
);
