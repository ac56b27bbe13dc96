-- 排名: one row per unit and 全市 (without a rank): value, rank, rank of the last published month (rank_base), benchmark,
-- 达标还差
-- In order of rank; ties and units without a task in canonical order.
create or replace macro ranking_row(for_month, for_scope, seen_at, for_indicator) as table
with base as (
    select month, revision from rank_base(for_month, for_scope)
),

standing as (
    select *
    from unit_standing
    where month = for_month
        and cut_off = seen_at
        and scope = for_scope
        and indicator = for_indicator
        and (is_city or is_ranked)
),

earlier as (
    select unit_rank.key, unit_rank.rank
    from unit_rank
    join base on base.revision is null and base.month = unit_rank.month
    where unit_rank.scope = for_scope
        and unit_rank.indicator = for_indicator
        and unit_rank.month = month_before(for_month, for_scope)
        and unit_rank.cut_off = period_end(month_before(for_month, for_scope))
    union all
    select published_rank.key, published_rank.rank
    from published_rank
    join base on base.revision = published_rank.revision and base.month = published_rank.month
    where published_rank.scope = for_scope and published_rank.indicator = for_indicator
)

select
    standing.is_city,
    standing.key,
    standing.name,
    standing.rank,
    standing.tied,
    earlier.rank as previous_rank,
    earlier.rank - standing.rank as rank_change,
    fraction(standing.numerator, standing.denominator) as value,
    fraction_difference(standing.numerator, standing.denominator, held_top, held_bottom)
        as difference,
    standing.is_lagging,
    standing.to_benchmark::double as to_benchmark,
    standing.due::double as due,
    standing.paid::double as paid,
    standing.outstanding::double as outstanding,
    standing.pending::double as pending,
    standing.refunded::double as refunded,
    (standing.outstanding + standing.pending + standing.refunded)::double as unpaid,
    standing.against,
    standing.is_fallback,
    if(standing.province_top is null, null, fraction(province_top, province_bottom)) as province,
    fraction(city_top, city_bottom) as city
from standing
left join earlier using (key)
order by standing.is_city desc, standing.rank nulls last, standing.place;
