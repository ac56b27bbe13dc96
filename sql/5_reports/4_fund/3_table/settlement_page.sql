-- 对账清单一页: one row: how many groups of slips and payments fit the conditions, and the asked rows, the largest difference
-- first; null asks for nothing, `for_regions` null sees the whole city
-- `for_state` null: what does not match, 金额不符, 只在发放单 and 只在凭证 together; `unmarked`: with payments that lack
-- 惠民惠农标识, in whatever state. Of many slips or vouchers the first five are named.
create or replace macro settlement_page(
    for_month, for_scope, seen_at, for_regions, for_region, for_project, for_state, for_offset, for_limit
) as table
with fitting as materialized (
    select
        settled.*,
        coalesce(region.region_name, '单位表中没有') as unit_name,
        coalesce(
            project_called.name,
            if(settled.project_code = '-', '未填', settled.project_code || '（未登记）')
        ) as project_name,
        voucher_amount - slip_amount as difference
    from settled_group(for_month, for_scope, seen_at) as settled
    left join region on region.region_code = settled.region_code
    left join project_called on project_called.project_code = settled.project_code
    where (for_regions is null or list_contains(for_regions, settled.region_code))
        and (for_region is null or settled.region_code = for_region)
        and (for_project is null or settled.project_code = for_project)
        and case
            when for_state is null then state in ('differs', 'slips', 'vouchers')
            when for_state = 'unmarked' then unmarked > 0
            else state = for_state
        end
),

page as (
    select *
    from fitting
    order by abs(difference) desc, region_code, grouped_by
    limit for_limit
    offset for_offset
),

shown as (
    select
        list(
            {
                'region': {'key': region_code, 'name': unit_name},
                'project': {'key': project_code, 'name': project_name},
                'is_mixed': is_mixed,
                'state': state,
                'slips': slip_nos[:5],
                'slip_count': slips::integer,
                'slip_amount': slip_amount::double,
                'vouchers': voucher_nos[:5],
                'voucher_count': len(voucher_nos)::integer,
                'payments': payments::integer,
                'voucher_amount': voucher_amount::double,
                'returned': returned::double,
                'difference': difference::double,
                'unmarked': unmarked::integer,
                'began_on': began_at::date::varchar
            }
            order by abs(difference) desc, region_code, grouped_by
        ) as rows
    from page
)

select
    (select count(*) from fitting)::integer as total,
    coalesce(shown.rows, []) as rows
from shown;
