-- 甲行反馈文件 (标准表头): one row per line of the file, header first
create macro feedback_standard(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '发放单号', '明细序号', '发放次数', '结果', '返回码', '失败原因', '实发金额', '反馈时间')
) as header
union all
select
    slip_code,
    line_no::varchar,
    attempt::varchar,
    outcome,
    return_code,
    return_words,
    if(outcome = '成功', (amount / 100)::decimal(18, 2), null)::varchar,
    moment_text(answered_at)
from feedback_event(wanted_file);
