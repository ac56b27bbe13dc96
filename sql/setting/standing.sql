-- 按设置的位次: one row: the value, rank and 落后 of each unit in each indicator of a period, as a JSON list
select coalesce(
    to_json(
        list({
            'key': key,
            'indicator': indicator,
            'top': numerator,
            'bottom': denominator,
            'rank': rank,
            'lagging': lagging_word(is_lagging, is_judged and is_ranked)
        })
    ),
    '[]'
)::varchar as standing
from unit_standing
where month = $month::integer
    and scope = $scope
    and cut_off = $cutOff::timestamp
    and (is_ranked or is_city);
