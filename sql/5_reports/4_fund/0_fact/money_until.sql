-- 至今的钱: one row per unit and project with what was 拨付 (`funded`), 到账 (`credited`) and 已退款 (`refunded`) of all obligations
-- funded before an instant, ever, as of that instant; in 分
create or replace macro money_until(seen_at) as table
with part as (
    select region_key, project_key, amount_due, amount_paid, amount_refunded
    from settled_slice
    where month <= month_of(seen_at) and settled_month < month_of(seen_at)
    union all
    select region_key, project_key, amount_due, amount_paid, amount_refunded
    from spell_count(0, month_of(seen_at), month_of(seen_at), null::integer[], seen_at)
)

select
    region.key as region_code,
    project_of.key as project_code,
    sum(part.amount_due)::bigint as funded,
    sum(part.amount_paid)::bigint as credited,
    sum(part.amount_refunded)::bigint as refunded
from part
join dimension_key as region
    on region.dimension = 'region' and region.dimension_key = part.region_key
join dimension_key as project_of
    on project_of.dimension = 'project' and project_of.dimension_key = part.project_key
group by region.key, project_of.key;
