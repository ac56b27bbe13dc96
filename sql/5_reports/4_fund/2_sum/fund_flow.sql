-- 资金流向: one row per unit and project (codes; `-` where it is not known) with money of the period as of the cut-off, in 分,
-- and how its fund shares stand
-- Money is counted in the period of what it belongs to, as obligations are: of fund documents received in it, what was 下达
-- (`allotted`) and 分配 (`allocated`); of slips funded in it, what was 拨付 (`funded`), is 到账 (`credited`), 已退款 (`refunded`)
-- and 滞留 (`held`), so that funded = credited + refunded + held; of vouchers paid in it, what was 支付 (`vouched`) and came back
-- (`returned`). Shares are counted by the period that their limit ends in (share_state).
create or replace macro fund_flow(for_month, for_scope, seen_at) as table
with entry as (
    select
        region_code, project_code,
        amount as allotted,
        if(allocated_on < seen_at, allocated_amount, 0) as allocated
    from fund_share
    where received_on >= period_start(for_month, for_scope)
        and received_on < period_end(for_month)
        and received_on < seen_at
    union all by name
    select
        region.key as region_code,
        project_of.key as project_code,
        slice.amount_due as funded,
        slice.amount_paid as credited,
        slice.amount_refunded as refunded,
        slice.amount_due - slice.amount_paid - slice.amount_refunded as held
    from slice_count(for_month, for_scope, seen_at) as slice
    join dimension_key as region
        on region.dimension = 'region' and region.dimension_key = slice.region_key
    join dimension_key as project_of
        on project_of.dimension = 'project' and project_of.dimension_key = slice.project_key
    union all by name
    select region_code, project_code, amount as vouched, returned
    from settlement(seen_at)
    where not is_slip
        and moment >= period_start(for_month, for_scope)
        and moment < period_end(for_month)
    union all by name
    select
        region_code, project_code,
        (state = 'timely')::integer as timely,
        (state = 'late')::integer as late,
        (state = 'missing')::integer as missing,
        (state = 'waiting')::integer as waiting
    from share_state(for_month, for_scope, seen_at)
)

select
    region_code,
    project_code,
    coalesce(sum(allotted), 0)::bigint as allotted,
    coalesce(sum(allocated), 0)::bigint as allocated,
    coalesce(sum(funded), 0)::bigint as funded,
    coalesce(sum(credited), 0)::bigint as credited,
    coalesce(sum(refunded), 0)::bigint as refunded,
    coalesce(sum(held), 0)::bigint as held,
    coalesce(sum(vouched), 0)::bigint as vouched,
    coalesce(sum(returned), 0)::bigint as returned,
    coalesce(sum(timely), 0)::bigint as timely,
    coalesce(sum(late), 0)::bigint as late,
    coalesce(sum(missing), 0)::bigint as missing,
    coalesce(sum(waiting), 0)::bigint as waiting
from entry
group by region_code, project_code;
