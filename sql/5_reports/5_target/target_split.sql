-- 分解目标: one row per ranked unit: its part of a total, as whole numbers that add up to it exactly
-- Units of `for_fixed` (JSON, key and value) keep what the office gave them; what remains goes to the others in
-- proportion to their weight (all alike where that is zero), rounded down, and what is still over, one each, to the
-- largest remainders; of equal ones to the earlier in canonical order (domain.md, section 7).
-- Where the fixed ones exceed the total, or nobody is left to take what remains, the parts do not add up: refused by
-- who asks.
create or replace macro target_split(for_year, for_measure, for_total, for_fixed) as table
with fixed as (
    select unnest(from_json(for_fixed, '[{"key":"VARCHAR","value":"BIGINT"}]'), recursive := true)
),

told as (
    select basis.*, fixed.value as fixed_part, fixed.value is null as is_free
    from split_basis(for_year, for_measure) as basis
    left join fixed using (key)
),

whole as (
    select
        greatest(for_total - coalesce(sum(fixed_part), 0), 0)::hugeint as rest,
        coalesce(sum(weight) filter (is_free), 0) = 0 as is_alike
    from told
),

shared as (
    select
        told.*, whole.rest, whole.is_alike,
        if(whole.is_alike, 1, told.weight)::hugeint as share_weight,
        sum(share_weight) over (partition by told.is_free) as all_weight
    from told
    cross join whole
),

floored as (
    select
        *,
        rest * share_weight as exact_top,
        rest * share_weight // all_weight as whole_part,
        rest - sum(whole_part) over (partition by is_free) as left_over,
        row_number() over (
            partition by is_free order by rest * share_weight % all_weight desc, place
        ) as turn
    from shared
)

select
    key, name, place, basis, basis_month, weight,
    not is_free as is_fixed,
    if(is_free, whole_part + if(turn <= left_over, 1, 0), fixed_part)::bigint as part,
    if(is_free, {'numerator': exact_top, 'denominator': all_weight}, null) as exact
from floored
order by place;
