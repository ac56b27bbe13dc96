-- 丁行反馈文件 (带银行流水号): one row per line of the file, header first
create macro feedback_village(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '发放单号', '明细序号', '发放次数', '结果', '失败原因', '实发金额', '入账时间', '反馈时间', '银行流水号')
) as header
union all
select
    slip_code,
    line_no::varchar,
    attempt::varchar,
    outcome,
    return_words,
    if(outcome = '成功', (amount / 100)::decimal(18, 2), null)::varchar,
    if(outcome = '成功', moment_text(answered_at), null),
    moment_text(answered_at),
    'D' || right(slip_code, 12) || printf('%06d%d', line_no, attempt)
from feedback_event(wanted_file);
