-- 审计数据包的发放明细: writes one row per obligation of the months that is due at the cut-off; amounts in 分
-- 人员代号 and 账户代号 are made for this pack (`$seed`): the same person has the same one in all of its rows, and
-- another one in another pack. Re-issues are not rows of their own: their answers are those of the original's.
copy (
    with named as (
        select dimension, dimension_key, key, name from dimension_name
    )

    select
        slip_dimension.month as "月份",
        region.key as "单位编码",
        harmless(region.name) as "单位",
        harmless(department.name) as "主管部门",
        harmless(bank.name) as "代发银行",
        harmless(township.name) as "乡镇",
        harmless(project.key) as "项目编码",
        harmless(project.name) as "补贴项目",
        harmless(slip_number.slip_no) as "发放单号",
        told.line_no as "明细序号",
        left(md5($seed || person.pseudonym::varchar), 16) as "人员代号",
        left(md5($seed || account.pseudonym::varchar), 16) as "账户代号",
        harmless(recipient.name_masked) as "姓名",
        harmless(recipient.id_masked) as "证件号码",
        recipient.account_tail as "账号后4位",
        told.amount as "应发金额",
        told.funded_at as "拨款时间",
        case told.state when 0 then '待反馈' when 1 then '成功' when 2 then '遗留' else '已退款' end as "状态",
        told.answered_at as "状态自",
        told.attempts as "反馈次数",
        if(told.state = 2, coalesce(own_reason.reason_code, any_reason.reason_code, 'F90'), null) as "失败原因",
        payment.import_id as "文件编号",
        payment.source_line as "行号"
    from obligation_at(
        first_month($month::integer, $scope::varchar), $month::integer, $cutOff::timestamp, true
    ) as told
    join slip_dimension using (slip_key)
    join slip_number using (slip_key)
    join payment on payment.slip_key = told.slip_key and payment.line_no = told.line_no
    join recipient using (recipient_key)
    left join person on person.person_key = recipient.person_key
    left join account on account.account_key = recipient.account_key
    left join named as region
        on region.dimension = 'region' and region.dimension_key = told.region_key
    left join named as department
        on department.dimension = 'department' and department.dimension_key = told.department_key
    left join named as bank on bank.dimension = 'bank' and bank.dimension_key = told.bank_key
    left join named as township
        on township.dimension = 'township' and township.dimension_key = told.township_key
    left join named as project
        on project.dimension = 'project' and project.dimension_key = told.project_key
    left join answer_reason as own_reason
        on own_reason.answer_key = told.answer_key and own_reason.bank_key = told.bank_key
    left join answer_reason as any_reason
        on any_reason.answer_key = told.answer_key and any_reason.bank_key is null
    order by slip_number.slip_no, told.line_no
) to $path (format csv, header true);
