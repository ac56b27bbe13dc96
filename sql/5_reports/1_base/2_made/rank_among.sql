-- 在各单位中的名次: a scalar; 1 + how many other units are better than the fraction; `for_sign` is -1 where lower is better
create or replace macro rank_among(for_rivals, for_unit, for_top, for_bottom, for_sign) as (
    1 + len(
        list_filter(
            for_rivals,
            lambda rival:
                rival.key <> for_unit
                and cross_difference(rival.numerator, rival.denominator, for_top, for_bottom)
                * for_sign > 0
        )
    )
)::integer;
