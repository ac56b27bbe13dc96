-- 停用的规则: one row per rule on the records and span of months (half-open, yyyymm) in which it is switched off; what it
-- found in them stays stored and is in no list
create or replace view rule_off as
with switched as (
    select rule_id, from_month, arg_max(value, version) as value
    from rule_parameter
    where parameter = 'on'
    group by rule_id, from_month
),

span as (
    select
        rule_id, value, from_month,
        lead(from_month, 1, 1000000) over (partition by rule_id order by from_month) as before_month
    from switched
)

select rule_id, from_month, before_month from span where value = 0;
