-- 审计数据包的发放单: writes one row per slip of the months funded before the cut-off, as it was told last; amounts in 分
copy (
    select
        slip_dimension.month as "月份",
        harmless(slip_row.slip_no) as "发放单号",
        harmless(slip_row.batch_name) as "批次名称",
        slip_row.region_code as "单位编码",
        harmless(slip_row.department) as "主管部门",
        harmless(slip_row.project_code) as "项目编码",
        harmless(slip_row.project_name) as "补贴项目",
        harmless(slip_row.bank_name) as "代发银行",
        slip_row.due_count as "应发人次",
        slip_row.due_amount as "应发金额",
        slip_row.created_at as "创建时间",
        slip_row.audited_at as "审核时间",
        slip_row.fund_arrived_at as "资金到账时间",
        slip_row.funded_at as "拨款时间",
        harmless(slip_row.voucher_no) as "支付凭证号",
        if(slip_row.is_reissue, '是', '否') as "再发",
        harmless(slip_row.original_slip_no) as "原发放单号",
        slip_row.import_id as "文件编号",
        slip_row.source_line as "行号"
    from slip_row
    join slip_dimension using (slip_key)
    where slip_dimension.month >= first_month($month::integer, $scope::varchar)
        and slip_dimension.month <= $month::integer
        and slip_dimension.funded_at < $cutOff::timestamp
    order by slip_row.slip_no
) to $path (format csv, header true);
