-- 当期口径: a scalar; which success rate is printed and ranked as 发放成功率 in a month
create or replace macro success_rule_of(for_month) as (
    select arg_max(value, (from_month, version))
    from setting_value
    where setting = 'successRule' and from_month <= for_month
);
