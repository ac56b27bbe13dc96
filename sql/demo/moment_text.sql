-- 时间文本: the last instant of a day is written 24:00:00, as the bank systems do
create macro moment_text(moment) as (
    if(
        extract(microsecond from moment) = 59999999,
        strftime(moment, '%Y-%m-%d') || ' 24:00:00',
        moment::varchar
    )
);
