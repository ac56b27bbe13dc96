-- 下一级排名: one row per department, bank, township or project with obligations, of a unit or of the whole city (null): its
-- value, rank (the best is 1, equals share it; null where nothing divides) and states
-- Compared cross-multiplied, never rounded (domain.md, section 6). In order of rank, then 应发人次.
create or replace macro within_row(
    for_month, for_scope, seen_at, for_dimension, for_region, for_indicator
) as table
with counted as (
    select *, ruled_figure as counts
    from ruled_figure
    where month = for_month
        and scope = for_scope
        and cut_off = seen_at
        and grouped_by = for_dimension
        and due > 0
        and region_key is not distinct from (
            select dimension_key
            from dimension_key
            where for_region is not null and dimension = 'region' and key = for_region
        )
),

part as (
    select
        dimension_key,
        due, paid, outstanding, pending, refunded,
        unnest(rates_of(success_rule_of(for_month), counts), recursive := true)
    from counted
),

gathered as (
    select
        dimension_name.key,
        dimension_name.name,
        part.* exclude (dimension_key),
        if(better = 'higher', 1, -1) as sign,
        list({'key': dimension_name.key, 'numerator': numerator, 'denominator': denominator})
            filter (denominator > 0)
            over () as rivals
    from part
    join dimension_name
        on dimension_name.dimension = for_dimension
        and dimension_name.dimension_key = part.dimension_key
    where indicator = for_indicator
)

select
    key,
    name,
    if(denominator > 0, rank_among(rivals, key, numerator, denominator, sign), null) as rank,
    denominator > 0
    and len(
        list_filter(
            rivals,
            lambda rival:
                cross_difference(rival.numerator, rival.denominator, numerator, denominator) = 0
        )
    ) > 1 as tied,
    fraction(numerator, denominator) as value,
    due::double as due,
    paid::double as paid,
    outstanding::double as outstanding,
    pending::double as pending,
    refunded::double as refunded,
    (outstanding + pending + refunded)::double as unpaid
from gathered
order by rank nulls last, gathered.due desc, key;
