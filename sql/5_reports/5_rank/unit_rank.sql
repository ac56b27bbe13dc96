-- 名次: one row per stored period, indicator and unit (全市 too); `rank` is null for 全市 and where nothing divides
-- The best is 1, equals share (1, 1, 3), compared cross-multiplied and never rounded (domain.md, section 6).
-- `rivals` are the ranked units of the same period and indicator, `city` the pooled value.
create or replace view unit_rank as
with gathered as (
    select
        *,
        if(better = 'higher', 1, -1) as sign,
        list({
            'key': key,
            'name': name,
            'place': place,
            'numerator': numerator,
            'denominator': denominator
        })
            filter (is_ranked and denominator > 0)
            over (partition by month, scope, cut_off, indicator) as rivals,
        any_value({'numerator': numerator, 'denominator': denominator})
            filter (is_city)
            over (partition by month, scope, cut_off, indicator) as city
    from rate_part
)

select
    * exclude (rivals),
    coalesce(rivals, []) as rivals,
    if(
        is_ranked and denominator > 0,
        rank_among(rivals, key, numerator, denominator, sign),
        null
    ) as rank,
    is_ranked
    and denominator > 0
    and len(
        list_filter(
            rivals,
            lambda rival:
                cross_difference(rival.numerator, rival.denominator, numerator, denominator) = 0
        )
    ) > 1 as tied
from gathered;
