-- 丙行反馈文件 (无分隔的日期时间): one row per line of the file, header first
create macro feedback_commercial(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '发放单编号', '明细号', '状态', '退回原因', '返回码', '反馈日期', '发放次数')
) as header
union all
select
    slip_code,
    line_no::varchar,
    case outcome when '成功' then '已入账' when '失败' then '退回' when '处理中' then '交易受理成功待处理' else '退票' end,
    return_words,
    return_code,
    replace(replace(replace(moment_text(answered_at), '-', ''), ' ', ''), ':', ''),
    attempt::varchar
from feedback_event(wanted_file);
