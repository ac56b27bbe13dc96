-- 卡激活表: one row per unit or bank that has cards or failures for want of activation, and the total: cards held by the
-- state of their financial account, the parts of 激活率, and the obligations of the period whose last failure an activation
-- would have avoided (社保卡金融功能未激活 F07, 睡眠户 F06; domain.md, section 10), with those still 遗留
-- `for_region`: of that unit alone; `for_regions` null: the whole city, a list: of these units only. Cards of no unit are in
-- the city's total alone.
create or replace macro card_unit(
    for_month, for_scope, seen_at, for_dimension, for_region, for_regions
) as table
with unit as (
    select dimension_key, key, name
    from dimension_name
    where dimension = 'region'
        and (for_region is null or key = for_region)
        and (for_regions is null or list_contains(for_regions, key))
),

whole as (
    select
        for_region is null and for_regions is null as is_city,
        count(*) = 1 as is_one,
        any_value(key) as key,
        any_value(name) as name
    from unit
),

card_part as (
    select region_key, bank_key, account_now, null as reason_code, false as is_outstanding, 0 as amount
    from card_held(for_month, for_scope, seen_at)
    union all
    select region_key, bank_key, null, reason_code, is_outstanding, amount
    from failed_answer(for_month, for_scope, seen_at, for_regions, null, null)
    where reason_code in ('F06', 'F07')
),

asked as (
    select card_part.*, if(for_dimension = 'bank', bank_key, region_key) as asked_key
    from card_part
    cross join whole
    where whole.is_city or region_key in (select dimension_key from unit)
),

counted as (
    select
        grouping(asked_key) = 1 as is_total,
        asked_key,
        count(account_now) as held,
        count(*) filter (account_now = 'active') as active,
        count(*) filter (account_now = 'inactive') as inactive,
        count(*) filter (account_now = 'dormant') as dormant,
        count(*) filter (account_now = 'frozen') as frozen,
        count(*) filter (account_now = '-') as unknown,
        count(*) filter (reason_code = 'F07') as inactive_failures,
        count(*) filter (reason_code = 'F07' and is_outstanding) as inactive_outstanding,
        count(*) filter (reason_code = 'F06') as dormant_failures,
        count(*) filter (reason_code = 'F06' and is_outstanding) as dormant_outstanding,
        coalesce(sum(amount) filter (is_outstanding), 0) as amount_outstanding
    from asked
    group by grouping sets ((), (asked_key))
    having is_total or asked_key is not null
)

select
    counted.is_total,
    case
        when not counted.is_total then named.key
        when whole.is_city then city_unit.key
        when whole.is_one then whole.key
        else '-'
    end as key,
    case
        when not counted.is_total then named.name
        when whole.is_city then city_unit.name
        when whole.is_one then whole.name
        else '合计'
    end as name,
    counted.held::integer as held,
    counted.active::integer as active,
    counted.inactive::integer as inactive,
    counted.dormant::integer as dormant,
    counted.frozen::integer as frozen,
    counted.unknown::integer as unknown,
    counted.active::integer as numerator,
    counted.held::integer as denominator,
    counted.inactive_failures::integer as inactive_failures,
    counted.inactive_outstanding::integer as inactive_outstanding,
    counted.dormant_failures::integer as dormant_failures,
    counted.dormant_outstanding::integer as dormant_outstanding,
    counted.amount_outstanding::double as amount_outstanding
from counted
left join dimension_name as named
    on named.dimension = for_dimension and named.dimension_key = counted.asked_key
cross join whole
cross join city_unit
order by
    counted.is_total desc,
    if(for_dimension = 'region', named.place, null),
    counted.held desc,
    named.key;
