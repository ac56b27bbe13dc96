-- 对账表（按单位）: one row per unit with slips or payments of the period, and the total first: groups, slips, payments and 分 in
-- each state, all of them, and the payments without 惠民惠农标识
-- `for_region`, `for_regions` as in fund_unit. Units in canonical order; what the list of units has not stands last.
create or replace macro settlement_unit(for_month, for_scope, seen_at, for_region, for_regions) as table
with own as (
    select *
    from settled_group(for_month, for_scope, seen_at)
    where (for_region is null or region_code = for_region)
        and (for_regions is null or list_contains(for_regions, region_code))
),

stated as (
    select
        grouping(region_code) = 1 as is_total,
        region_code,
        state,
        {
            'groups': count(*)::integer,
            'slips': sum(slips)::integer,
            'slip_amount': sum(slip_amount)::double,
            'payments': sum(payments)::integer,
            'voucher_amount': sum(voucher_amount)::double,
            'returned': sum(returned)::double
        } as counted,
        sum(unmarked)::integer as unmarked,
        sum(unmarked_amount)::double as unmarked_amount
    from own
    group by grouping sets ((), (state), (region_code), (region_code, state))
    having count(*) > 0
),

nothing as (
    select
        {
            'groups': 0,
            'slips': 0,
            'slip_amount': 0::double,
            'payments': 0,
            'voucher_amount': 0::double,
            'returned': 0::double
        } as counted
),

unit as (
    select any_value(region_code) as key, any_value(region_name) as name
    from region
    where region_code = coalesce(for_region, if(len(for_regions) = 1, for_regions[1], null))
),

summed as (
    select
        is_total,
        region_code,
        any_value(counted) filter (state is null) as total,
        any_value(counted) filter (state = 'matched') as matched,
        any_value(counted) filter (state = 'differs') as differs,
        any_value(counted) filter (state = 'slips') as slips,
        any_value(counted) filter (state = 'vouchers') as vouchers,
        any_value(counted) filter (state = 'reissue') as reissue,
        any_value(unmarked) filter (state is null) as unmarked,
        any_value(unmarked_amount) filter (state is null) as unmarked_amount
    from stated
    group by is_total, region_code
)

select
    summed.is_total,
    case
        when not summed.is_total then summed.region_code
        when for_region is null and for_regions is null then city_unit.key
        else coalesce(unit.key, '-')
    end as key,
    case
        when not summed.is_total then coalesce(region.region_name, '单位表中没有')
        when for_region is null and for_regions is null then city_unit.name
        else coalesce(unit.name, '合计')
    end as name,
    summed.total,
    {
        'matched': coalesce(summed.matched, nothing.counted),
        'differs': coalesce(summed.differs, nothing.counted),
        'slips': coalesce(summed.slips, nothing.counted),
        'vouchers': coalesce(summed.vouchers, nothing.counted),
        'reissue': coalesce(summed.reissue, nothing.counted)
    } as states,
    summed.unmarked,
    summed.unmarked_amount
from summed
cross join nothing
left join region on region.region_code = summed.region_code
cross join city_unit
cross join unit
order by summed.is_total desc, region.sort_order nulls last, summed.region_code;
