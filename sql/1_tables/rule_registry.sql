-- 口径登记: one row per rule and the month (yyyymm) from which it is printed and ranked as 发放成功率
-- Source: the notice for October 2023, section 二; domain.md, section 6. Data: the office may edit it.
create table if not exists rule_registry as
select *
from (
    values
        ('first-attempt', 200001, '首次打卡发放情况'),
        ('cumulative-feedback', 202310, '纠错再发后月末累计发放情况（2023年10月份通报）')
) as rule (success_rule, from_month, reason);
