-- 整单推送文件: one row per line of the unit's file, header first; no line number = the whole slip
-- Slips that are pushed late were tried before and failed, and succeed in November: neither
-- counts for October.
create macro push_whole(wanted_file, byte_mark) as table
with wanted as (
    select region_code from file where file_no = wanted_file
),

pushes as (
    select slip_code, pushed_at, null as outcome
    from push_plan
    join slip using (slip_no)
    where push_plan.region_code in (from wanted) and manner = 'whole'
    union all
    select slip_code, pushed_at, '失败'
    from push_plan
    join slip using (slip_no)
    where push_plan.region_code in (from wanted) and manner = 'late'
    union all
    select slip_code, settings.cutoff + to_hours(10 + slip_no % 100), '成功'
    from push_plan
    join slip using (slip_no), settings
    where push_plan.region_code in (from wanted) and manner = 'late'
    union all
    -- A re-issue is pushed when the last hop has been answered.
    select reissue_code, max(slip.answered_at + to_seconds((slip.step * 6.7)::bigint)), null
    from reissue
    join slip using (slip_no)
    where reissue.region_code in (from wanted) and reissue.funded_at is not null
    group by reissue_code
)

select *
from (
    values (byte_mark || '发放单号', '明细序号', '渠道', '推送时间', '结果')
) as header
union all
(
    select slip_code, null, '政务服务网', moment_text(pushed_at), outcome
    from pushes
    order by slip_code, pushed_at
);
