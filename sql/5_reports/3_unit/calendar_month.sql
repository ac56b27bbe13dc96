-- 年内月份: one row per month from January to the asked one, with the rule that its 发放成功率 follows
create or replace macro calendar_month(for_month) as table
select month, success_rule_of(month) as success_rule
from (select for_month // 100 * 100 + unnest(range(1, for_month % 100 + 1))::integer as month)
order by month;
