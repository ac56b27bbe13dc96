-- 银行考评: one row per bank with obligations in the period, by composite rank, then most 应发人次 first: each part with its rank among the banks
-- shown (1, 1, 3), the money held and how much of it for more than 5 working days (分), and the composite score
create or replace macro bank_row(for_month, for_scope, seen_at, for_region, for_regions) as table
with valued as materialized (
    select * from bank_value(for_month, for_scope, seen_at, for_region, for_regions)
),

gathered as (
    select
        *,
        list({'key': key, 'numerator': numerator, 'denominator': denominator})
            over (partition by part) as rivals
    from valued
),

ranked as (
    select
        key,
        any_value(name) as name,
        max(denominator) filter (part = 'successRate') as due,
        list({
            'part': part,
            'numerator': numerator::double,
            'denominator': denominator::double,
            'rank': rank_among(rivals, key, numerator, denominator, if(better = 'higher', 1, -1)),
            'tied':
                len(
                    list_filter(
                        rivals,
                        lambda rival:
                            cross_difference(
                                rival.numerator, rival.denominator, numerator, denominator
                            ) = 0
                    )
                ) > 1
        } order by part) as parts
    from gathered
    group by key
),

held as (
    select
        bank.key,
        sum(amount) as amount,
        sum(amount) filter (working_days > 5) as long_amount
    from held_money(for_month, for_scope, seen_at) as money
    join dimension_name as bank
        on bank.dimension = 'bank' and bank.dimension_key = money.bank_key
    join dimension_name as region
        on region.dimension = 'region' and region.dimension_key = money.region_key
    where (for_region is null or region.key = for_region)
        and (for_regions is null or list_contains(for_regions, region.key))
    group by bank.key
),

composite as (
    select * from bank_composite((select list(valued) from valued))
)

select
    ranked.key,
    ranked.name,
    ranked.due::double as due,
    ranked.parts,
    coalesce(held.amount, 0)::double as held_amount,
    coalesce(held.long_amount, 0)::double as long_held_amount,
    composite.score,
    composite.rank,
    coalesce(composite.tied, false) as tied
from ranked
left join held using (key)
left join composite using (key)
order by composite.rank nulls last, ranked.due desc, ranked.key;
