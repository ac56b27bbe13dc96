-- 起止月份: one row per month of the calendar from the first to the last, with the rule that its 发放成功率 follows
create or replace macro month_span(since_month, until_month) as table
select month_of(month_start) as month, success_rule_of(month_of(month_start)) as success_rule
from (
    select unnest(
        generate_series(
            make_timestamp(since_month // 100, since_month % 100, 1, 0, 0, 0),
            make_timestamp(until_month // 100, until_month % 100, 1, 0, 0, 0),
            interval 1 month
        )
    ) as month_start
)
order by month;
