-- 核查规则的参数: one row per rule, parameter and month (yyyymm) from which a value holds; version 0 is what ships
-- Of a month holds the row of the latest such month, of those the newest version. A rule without the parameter `on`, or
-- with 1, is on. Sources of the rules: domain.md, section 11.
create table if not exists rule_parameter as
select *
from (
    values
        ('account_of_several_persons', 'persons', 200001, 2, 0, '同一账号至少几人'),
        ('account_changed', 'months', 200001, 3, 0, '与前几个月比'),
        ('amount_far_from_usual', 'deviations', 200001, 10, 0, '离中位数几倍绝对中位差'),
        ('amount_far_from_usual', 'times', 200001, 5, 0, '是中位数的几倍以上，或几分之一以下'),
        ('amount_far_from_usual', 'payments', 200001, 30, 0, '当月至少几笔才比'),
        ('paid_after_death', 'grace_months', 200001, 0, 0, '死亡当月之后还可发几个月'),
        ('roster_jump', 'percent', 200001, 30, 0, '进出人数至少占上月百分之几'),
        ('roster_jump', 'persons', 200001, 30, 0, '上月至少几人才比')
) as parameter (rule_id, parameter, from_month, value, version, meaning);
