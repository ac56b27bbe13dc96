-- 审计数据包的指标: writes one row per month, scope, unit and indicator at the month's end, of the last month at the
-- cut-off: numerator and denominator; of counts and amounts (分) the denominator is 1
copy (
    select
        month as "月份",
        if(scope = 'month', '当月', '累计') as "期间",
        cut_off as "截止时间",
        key as "单位编码",
        harmless(name) as "单位",
        indicator as "指标代码",
        numerator as "分子",
        denominator as "分母"
    from unit_measure
    where month >= first_month($month::integer, $scope::varchar)
        and month <= $month::integer
        and cut_off = least(period_end(month), $cutOff::timestamp)
    order by month, scope, place, indicator_place
) to $path (format csv, header true);
