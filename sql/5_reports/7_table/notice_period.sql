-- 通报的时段: one row: the city, the cut-off, who has a task, and the change of the rule of 发放成功率
-- `changed_for`: how many months ago it changed, 0 in the month itself; null where the last 3 months have one rule.
-- `counties`: ranked units with a task but 市本级; `is_city_level`: 市本级 has one.
create or replace macro notice_period(for_month, seen_at) as table
with with_task as (
    select unit_figure.key, unit_figure.name, unit_figure.place, region.level
    from unit_figure
    join region on region.region_code = unit_figure.key
    where unit_figure.month = for_month
        and unit_figure.scope = 'ytd'
        and unit_figure.cut_off = seen_at
        and unit_figure.is_ranked
        and unit_figure.due > 0
),

earlier as (
    select
        back,
        strftime(
            make_date(for_month // 100, for_month % 100, 1) - to_months(back::integer), '%Y%m'
        )::integer as month,
        strftime(
            make_date(for_month // 100, for_month % 100, 1) - to_months((back + 1)::integer), '%Y%m'
        )::integer as month_before
    from (select unnest(range(0, 3)) as back)
)

select
    city_unit.key as city_key,
    city_unit.place as city,
    success_rule_of(for_month) as success_rule,
    (
        select min(back)
        from earlier
        where success_rule_of(earlier.month) <> success_rule_of(earlier.month_before)
    )::integer as changed_for,
    (
        select arg_min(month, back)
        from earlier
        where success_rule_of(earlier.month) <> success_rule_of(earlier.month_before)
    ) as changed_in,
    (select count(*) from with_task where level <> '市本级')::integer as counties,
    (select coalesce(bool_or(level = '市本级'), false) from with_task) as is_city_level,
    coalesce((select list({'key': key, 'name': name} order by place) from with_task), []) as units,
    (seen_at - interval 1 second)::date::varchar as last_day,
    seen_at::time::varchar as clock
from city_unit;
