-- 可比: a scalar; whether an indicator of two months follows the same rule; false where the other month is not there
create or replace macro is_comparable(for_indicator, for_month, other_month) as
    other_month is not null
    and (
        for_indicator <> 'successRate'
        or success_rule_of(for_month) = success_rule_of(other_month)
    );
