-- 趋势: one row per unit (全市 first, then canonical order), with a point per month from the first to the last
-- A point's value is null in a month without data and where nothing divides; `plotted` is the same as a number of 1.
-- `published`: as the month's last publication has it. Of 发放成功率 both rules' values are told, whichever is printed. `for_region` null: 全市 and all units.
create or replace macro trend_row(
    since_month, until_month, for_scope, for_indicator, for_region
) as table
with calendar as (
    select * from month_span(since_month, until_month)
),

unit as (
    select key, name, 0 as place, true as is_city
    from city_unit
    where for_region is null
    union all
    select
        region_code,
        region_name,
        row_number() over (order by is_ranked desc, sort_order, region_code),
        false
    from region
    where if(for_region is null, is_ranked, region_code = for_region)
),

valued as (
    select *
    from unit_measure
    where month >= since_month
        and month <= until_month
        and scope = for_scope
        and cut_off = period_end(month)
        and indicator = for_indicator
        and denominator > 0
),

published as (
    select month, key, is_city, fraction(numerator, denominator) as value, numerator / denominator as plotted
    from published_measure
    where scope = for_scope and indicator = for_indicator and denominator > 0
)

select
    unit.key,
    unit.name,
    unit.is_city,
    list(
        {
            'month': calendar.month,
            'value':
                if(valued.key is null, null, fraction(valued.numerator, valued.denominator)),
            'plotted': valued.numerator / valued.denominator,
            'by_rule':
                case
                    when for_indicator = 'successRate' and valued.key is not null
                    then {
                        'first_attempt': {
                            'value': fraction(valued.first_attempt_paid, valued.due),
                            'plotted': valued.first_attempt_paid / valued.due
                        },
                        'cumulative_feedback': {
                            'value': fraction(valued.paid, valued.due),
                            'plotted': valued.paid / valued.due
                        }
                    }
                end,
            'published':
                case
                    when published.month is not null
                    then {'value': published.value, 'plotted': published.plotted}
                end
        }
        order by calendar.month
    ) as points
from unit
cross join calendar
left join valued on valued.key = unit.key and valued.month = calendar.month
left join published
    on published.month = calendar.month
    and (published.key = unit.key or (published.is_city and unit.is_city))
group by unit.key, unit.name, unit.is_city, unit.place
order by unit.place, unit.key;
