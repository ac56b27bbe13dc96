-- 乙行反馈文件 (别名表头, 斜线日期): one row per line of the file, header first
create macro feedback_savings(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '单号', '序号', '发放次数', '处理结果', '返回码', '错误原因', '实发金额', '回盘时间')
) as header
union all
select
    slip_code,
    line_no::varchar,
    nullif(attempt, 1)::varchar,
    case outcome when '成功' then '发放成功' when '失败' then '发放失败' when '处理中' then '已受理' else '退汇' end,
    return_code,
    return_words,
    if(outcome = '成功', (amount / 100)::decimal(18, 2), null)::varchar,
    replace(moment_text(answered_at), '-', '/')
from feedback_event(wanted_file);
