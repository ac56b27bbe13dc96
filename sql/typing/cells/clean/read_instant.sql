-- 统一写法的时间: y-m-d h:m:s, a serial day number or a time with zone -> local time; null for other text
-- 24:00 is the last microsecond of its day; a serial number never leaves its own day by rounding.
create or replace macro read_instant(v) as list_transform([v], lambda plain: case
    when regexp_full_match(
        plain,
        '[0-9-]{8,10}(?: (?:[01]?[0-9]|2[0-3]):[0-9]{1,2}(?::[0-9]{1,2}(?:[.][0-9]{1,9})?)?)?'
    )
        then try_cast(plain as timestamp)
    when regexp_full_match(plain, '[0-9-]{8,10} 24:00(?::00(?:[.]0+)?)?')
        then try_cast(split_part(plain, ' ', 1) as timestamp) + interval '86399.999999 seconds'
    when regexp_full_match(plain, '[0-9]{5}(?:[.][0-9]{1,17})?')
        then timestamp '1899-12-30' + to_days(cast(split_part(plain, '.', 1) as integer))
            + to_seconds(least(
                round(86400 * cast(concat('0.', split_part(plain, '.', 2)) as double)), 86399
            ))
    when regexp_full_match(
        plain,
        '[0-9-]{8,10} [0-9]{1,2}:[0-9]{1,2}(?::[0-9]{1,2}(?:[.][0-9]{1,9})?)? ?'
            || '(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)'
    )
        then timezone('Asia/Shanghai', try_cast(plain as timestamptz))
end)[1];
