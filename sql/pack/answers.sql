-- 审计数据包的银行反馈: writes one row per answer before the cut-off to a slip of the months, re-issues' own too; 分
copy (
    select
        harmless(slip_number.slip_no) as "发放单号",
        feedback.line_no as "明细序号",
        feedback.attempt as "第几次",
        case feedback.result when 0 then '处理中' when 1 then '成功' when 2 then '失败' else '退票' end as "结果",
        harmless(bank_answer.bank_code) as "银行码",
        harmless(bank_answer.bank_reason) as "银行原因",
        feedback.paid_amount as "实发金额",
        feedback.answered_at as "反馈时间",
        feedback.credited_at as "入账时间",
        feedback.import_id as "文件编号",
        feedback.source_line as "行号"
    from feedback
    join slip_dimension using (slip_key)
    join slip_number using (slip_key)
    left join bank_answer using (answer_key)
    where slip_dimension.month >= first_month($month::integer, $scope::varchar)
        and slip_dimension.month <= $month::integer
        and feedback.answered_at < $cutOff::timestamp
    order by slip_number.slip_no, feedback.line_no, feedback.attempt
) to $path (format csv, header true);
