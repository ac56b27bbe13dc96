-- 口径设置: one row per version of a setting and the month (yyyymm) from which it holds; version 0 is what ships
-- Of a month holds the row of the latest such month, of those the newest version. The office's own versions come from the
-- register (analytics/settings.ts). Source: domain.md, sections 4 and 6; the notice for October 2023, section 二.
create table if not exists setting_version as
select *, null::varchar as saved_at, null::varchar as saved_by
from (
    values
        ('successRule', 200001, 'first-attempt', 0, '首次打卡发放情况'),
        ('successRule', 202310, 'cumulative-feedback', 0, '纠错再发后月末累计发放情况（2023年10月份通报）'),
        ('refundedCountsAs', 200001, 'due', 0, '已退款的也应发过'),
        ('reissueWaitingCountsAs', 200001, 'outstanding', 0, '再发后银行没有反馈成功的，仍是遗留'),
        ('pushGrain', 200001, 'payment', 0, '按人次'),
        ('unknownCardCountsAs', 200001, 'other-card', 0, '没有写明的不算社保卡'),
        ('slipsCountedAs', 200001, 'obligation', 0, '纠错再发的发放单不另算一批')
) as setting (setting, from_month, value, version, reason);
