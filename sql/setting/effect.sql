-- 设置的影响: one row per unit (全市 first) and indicator in which a unit's value, rank or 落后 is another than in
-- `$before` (setting/standing.sql): both of each, and the difference of the values
with before as (
    select unnest(
        from_json(
            $before::varchar,
            '[{"key":"VARCHAR","indicator":"VARCHAR","top":"BIGINT","bottom":"BIGINT","rank":"INTEGER",
               "lagging":"VARCHAR"}]'
        ),
        recursive := true
    )
),

compared as (
    select
        unit_standing.key,
        unit_standing.name,
        unit_standing.is_city,
        unit_standing.place,
        unit_standing.indicator,
        unit_standing.numerator,
        unit_standing.denominator,
        unit_standing.rank,
        before.top,
        before.bottom,
        before.rank as rank_before,
        before.lagging as lagging_before,
        lagging_word(
            unit_standing.is_lagging, unit_standing.is_judged and unit_standing.is_ranked
        ) as lagging_after
    from unit_standing
    join before using (key, indicator)
    where unit_standing.month = $month::integer
        and unit_standing.scope = $scope
        and unit_standing.cut_off = $cutOff::timestamp
        and (unit_standing.is_ranked or unit_standing.is_city)
),

judged as (
    select
        *,
        rank is distinct from rank_before
        or lagging_after <> lagging_before
        or cross_difference(numerator, denominator, top, bottom) <> 0
        or (denominator = 0) <> (bottom = 0) as is_changed
    from compared
)

select
    indicator,
    key,
    name,
    is_city,
    fraction(top, bottom) as value_before,
    fraction(numerator, denominator) as value_after,
    fraction_difference(numerator, denominator, top, bottom) as difference,
    rank_before,
    rank as rank_after,
    lagging_before,
    lagging_after,
    is_changed
from judged
where indicator in (select indicator from judged where is_changed)
order by indicator, is_city desc, place;
