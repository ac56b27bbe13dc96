-- 按设置的位次: one row: the value and rank of each unit in each indicator of a period, as a JSON list
select coalesce(
    to_json(
        list({'key': key, 'indicator': indicator, 'top': numerator, 'bottom': denominator, 'rank': rank})
    ),
    '[]'
)::varchar as standing
from unit_rank
where month = $month::integer
    and scope = $scope
    and cut_off = $cutOff::timestamp
    and (is_ranked or is_city);
