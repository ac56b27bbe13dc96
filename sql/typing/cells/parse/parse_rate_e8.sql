-- 比率: cell and id of its indicator -> parts of 100,000,000 (99.94% = 99940000), at most 100%
create or replace macro parse_rate_e8(v, indicator_id) as list_transform(
    [clean_rate(v, indicator_id)],
    lambda plain: list_transform(
        [case
            when regexp_full_match(plain, '[0-9]{1,3}(?:[.][0-9]{1,6})?%')
                then cast(cast(rtrim(plain, '%') as decimal(12, 6)) * 1000000 as bigint)
            when regexp_full_match(plain, '[0-9]{1,4}(?:[.][0-9]{1,5})?‰')
                then cast(cast(rtrim(plain, '‰') as decimal(12, 5)) * 100000 as bigint)
        end],
        lambda e8: case when e8 <= 100000000 then e8 end
    )[1]
)[1];
