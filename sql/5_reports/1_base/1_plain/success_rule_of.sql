-- 当期口径: a scalar; which success rate is printed and ranked as 发放成功率 in a month
create or replace macro success_rule_of(for_month) as (
    select arg_max(success_rule, from_month) from rule_registry where from_month <= for_month
);
