-- 规则的参数: a scalar; the value of a rule's parameter as it holds in a month (null: the latest); null where it has none
create or replace macro parameter_of(for_rule, for_name, for_month) as (
    select arg_max(value, (from_month, version))
    from rule_parameter
    where rule_id = for_rule and parameter = for_name and from_month <= coalesce(for_month, 999912)
);
