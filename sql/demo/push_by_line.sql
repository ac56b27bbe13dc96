-- 逐条推送文件: one row per line of the file, header first; only what was paid on the slip itself
create macro push_by_line(wanted_file, byte_mark) as table
select *
from (
    values (byte_mark || '发放单号', '明细序号', '渠道', '推送时间', '结果')
) as header
union all
select
    slip_code,
    line_no::varchar,
    '政务服务网',
    push_plan.pushed_at::varchar,
    '成功'
from bare_line(wanted_file) as bare_line
join push_plan using (slip_no)
left join unusual_line using (slip_no, line_no)
where
    line_no > after_line
    and (
        fate is null
        or category in ('cardless', 'company', 'elsewhere')
        or (
            category = 'corrected'
            and fate not in ('reissued', 'reissued_twice', 'reissued_unnamed')
        )
    );
