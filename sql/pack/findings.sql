-- 审计数据包的疑点: writes one row per finding of the rules that hold, of the months, with the record and line that told it
copy (
    select
        found.month as "月份",
        found.rule_id as "规则代码",
        harmless(found.title) as "规则",
        case found.severity when 'high' then '高' when 'medium' then '中' else '低' end as "级别",
        region.key as "单位编码",
        harmless(slip_number.slip_no) as "发放单号",
        found.line_no as "明细序号",
        found.amount as "金额",
        harmless(found.detail) as "说明",
        found.import_id as "文件编号",
        found.source_line as "行号"
    from finding_set(null, null, null, null, null, null, null) as found
    left join dimension_key as region
        on region.dimension = 'region' and region.dimension_key = found.region_key
    left join slip_number using (slip_key)
    where found.month >= first_month($month::integer, $scope::varchar) and found.month <= $month::integer
    order by found.place, found.month, slip_number.slip_no, found.line_no, found.finding_id
) to $path (format csv, header true);
