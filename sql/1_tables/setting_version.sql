-- 口径设置: one row per version of a setting and the month (yyyymm) from which it holds; version 0 is what ships
-- Of a month holds the row of the latest such month, of those the newest version. The office's own versions come from the
-- register (analytics/settings.ts). Source: domain.md, sections 4, 6 and 7; the notice for October 2023, section 二.
-- lagging.RATE.SCOPE: what units are held against: province, city, or both; `-unnamed`: the notice names nobody by it.
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
        ('slipsCountedAs', 200001, 'obligation', 0, '纠错再发的发放单不另算一批'),
        ('lagging.successRate.month', 200001, 'province', 0, '当月成功率比全省平均'),
        ('lagging.successRate.ytd', 200001, 'city', 0, '累计比全市平均'),
        ('lagging.leftoverRate.month', 200001, 'both-unnamed', 0, '通报只看累计'),
        ('lagging.leftoverRate.ytd', 200001, 'both', 0, '高于全省平均，也高于全市平均'),
        ('lagging.cardShare.month', 200001, 'city-unnamed', 0, '通报只看累计'),
        ('lagging.cardShare.ytd', 200001, 'city', 0, '累计比全市平均'),
        ('lagging.pushRate.month', 200001, 'city-unnamed', 0, '通报只看累计'),
        ('lagging.pushRate.ytd', 200001, 'city', 0, '累计比全市平均'),
        ('lagging.firstAttemptRate.month', 200001, 'city-unnamed', 0, '通报不点名'),
        ('lagging.firstAttemptRate.ytd', 200001, 'city-unnamed', 0, '通报不点名'),
        ('lagging.pendingRate.month', 200001, 'city-unnamed', 0, '通报不点名'),
        ('lagging.pendingRate.ytd', 200001, 'city-unnamed', 0, '通报不点名'),
        ('lagging.refundedRate.month', 200001, 'city-unnamed', 0, '通报不点名'),
        ('lagging.refundedRate.ytd', 200001, 'city-unnamed', 0, '通报不点名')
) as setting (setting, from_month, value, version, reason);
