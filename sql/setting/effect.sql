-- 设置的影响: one row per unit (全市 first) and indicator in which a unit's value or rank is another than in `$before`
-- (setting/standing.sql): both values and ranks, and the difference of the values
with before as (
    select unnest(
        from_json(
            $before::varchar,
            '[{"key":"VARCHAR","indicator":"VARCHAR","top":"BIGINT","bottom":"BIGINT","rank":"INTEGER"}]'
        ),
        recursive := true
    )
),

compared as (
    select
        unit_rank.key,
        unit_rank.name,
        unit_rank.is_city,
        unit_rank.place,
        unit_rank.indicator,
        unit_rank.numerator,
        unit_rank.denominator,
        unit_rank.rank,
        before.top,
        before.bottom,
        before.rank as rank_before,
        unit_rank.rank is distinct from before.rank
        or cross_difference(unit_rank.numerator, unit_rank.denominator, before.top, before.bottom) <> 0
        or (unit_rank.denominator = 0) <> (before.bottom = 0) as is_changed
    from unit_rank
    join before using (key, indicator)
    where unit_rank.month = $month::integer
        and unit_rank.scope = $scope
        and unit_rank.cut_off = $cutOff::timestamp
        and (unit_rank.is_ranked or unit_rank.is_city)
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
    is_changed
from compared
where indicator in (select indicator from compared where is_changed)
order by indicator, is_city desc, place;
