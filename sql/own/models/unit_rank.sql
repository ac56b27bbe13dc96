-- 本单位的预计名次: one row per stored period, indicator and own unit (and 全市, empty), in the place of the city's unit_rank
-- Other units stand with what was last published of them, as does 全市: their present figures are theirs (security.md,
-- decisions; domain.md, section 6). Where nothing is published there is no rank.
create or replace view unit_rank as
with own as (
    select *, if(better = 'higher', 1, -1) as sign
    from rate_part
    where is_city or list_contains(getvariable('own_regions')::varchar[], key)
),

base as (
    select own.month, own.scope, own.cut_off, own.indicator, max(told.month) as told_month
    from own
    join published_measure as told
        on told.scope = own.scope
        and told.indicator = own.indicator
        and told.month <= own.month
        and (own.scope = 'month' or told.month // 100 = own.month // 100)
    group by all
),

others as (
    select
        base.month,
        base.scope,
        base.cut_off,
        base.indicator,
        list({
            'key': told.key,
            'name': region.region_name,
            'place': region.sort_order,
            'numerator': told.numerator,
            'denominator': told.denominator
        })
            filter (
                not told.is_city
                and told.denominator > 0
                and not list_contains(getvariable('own_regions')::varchar[], told.key)
            ) as rivals,
        any_value({'numerator': told.numerator, 'denominator': told.denominator})
            filter (told.is_city) as city
    from base
    join published_measure as told
        on told.month = base.told_month
        and told.scope = base.scope
        and told.indicator = base.indicator
    left join region on region.region_code = told.key
    group by all
),

gathered as (
    select
        own.*,
        others.city,
        if(
            own.is_ranked and own.denominator > 0 and others.rivals is not null,
            list_append(
                others.rivals,
                {
                    'key': own.key,
                    'name': own.name,
                    'place': own.place,
                    'numerator': own.numerator,
                    'denominator': own.denominator
                }
            ),
            []
        ) as rivals
    from own
    left join others using (month, scope, cut_off, indicator)
)

select
    * exclude (city, rivals),
    coalesce(city, {'numerator': 0, 'denominator': 0}) as city,
    rivals,
    if(len(rivals) > 0, rank_among(rivals, key, numerator, denominator, sign), null) as rank,
    len(
        list_filter(
            rivals,
            lambda rival:
                cross_difference(rival.numerator, rival.denominator, numerator, denominator) = 0
        )
    ) > 1 as tied
from gathered;
