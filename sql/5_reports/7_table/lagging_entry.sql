-- 落后单位: one row per unit that lags in an indicator of the period, worst first within each; ties in canonical order
-- With why (domain.md, section 7): the states of what is unpaid, where and for what reason most of it is.
create or replace macro lagging_entry(for_month, for_scope, seen_at) as table
with behind as (
    select *, outstanding + pending + refunded as unpaid
    from unit_standing
    where month = for_month and scope = for_scope and cut_off = seen_at and is_ranked and is_lagging
),

top_part as (
    select
        behind.key as unit,
        behind.indicator,
        part.dimension,
        {
            'key': part.key,
            'name': part.name,
            'unpaid': part.shortfall::double,
            'share': fraction(part.shortfall, behind.shortfall),
            'drag': fraction(part.shortfall, behind.denominator)
        } as contribution
    from shortfall_part(for_month, for_scope, seen_at) as part
    join behind
        on behind.dimension_key = part.region_key and behind.indicator = part.indicator
    where part.place = 1
),

top as (
    select
        unit,
        indicator,
        any_value(contribution) filter (dimension = 'project') as top_project,
        any_value(contribution) filter (dimension = 'bank') as top_bank,
        any_value(contribution) filter (dimension = 'township') as top_township
    from top_part
    group by unit, indicator
)

select
    behind.indicator,
    behind.scope,
    behind.is_judged,
    behind.key,
    behind.name,
    behind.rank,
    fraction(behind.numerator, behind.denominator) as value,
    behind.against,
    behind.is_fallback,
    fraction(behind.held_top, behind.held_bottom) as benchmark,
    fraction_difference(
        behind.numerator, behind.denominator, behind.held_top, behind.held_bottom
    ) as difference,
    behind.to_benchmark::double as to_benchmark,
    rank_among(
        behind.rivals,
        behind.key,
        behind.numerator + behind.to_benchmark * behind.sign,
        behind.denominator,
        behind.sign
    ) as rank_at_benchmark,
    behind.outstanding::double as outstanding,
    behind.pending::double as pending,
    behind.refunded::double as refunded,
    behind.unpaid::double as unpaid,
    fraction(behind.outstanding, behind.unpaid) as outstanding_share,
    top.top_project,
    top.top_bank,
    top.top_township,
    if(behind.outstanding > 0, failure.reason, null) as top_reason,
    if(behind.unpaid > 0, failure.funded_late, 0)::double as funded_late
from behind
left join top on top.unit = behind.key and top.indicator = behind.indicator
left join unit_failure(for_month, for_scope, seen_at) as failure
    on failure.region_key = behind.dimension_key
order by behind.rule_place, behind.rank desc, behind.place;
