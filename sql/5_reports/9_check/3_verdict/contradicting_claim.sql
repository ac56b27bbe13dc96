-- 文中自相矛盾的数: one row per pair of stated figures of the same unit, measure and scope that can't both be printed of one value
create or replace macro contradicting_claim(asked_claims) as table
with stated as materialized (
    select
        claim.id, claim.indicator, claim.region, claim.month, claim.scope,
        unit.down * (1000 // unit.up) * (1000000 // claim.tenfold) as step,
        claim.whole * step as height
    from notice_claim(asked_claims) as claim
    join notice_unit as unit using (unit)
    where claim.kind = 'figure' and not coalesce(claim.is_below, false)
)

select one.id, other.id as other_id
from stated as one
join stated as other
    on other.indicator = one.indicator
    and other.region = one.region
    and other.month = one.month
    and other.scope = one.scope
    and other.id <> one.id
where 2 * abs(one.height - other.height) >= one.step + other.step;
