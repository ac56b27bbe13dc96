-- 审计数据包的文件清单: writes one row per table taken in (a file, or a sheet of one), with its hash and counts to the row
copy (
    select
        import.import_id as "文件编号",
        harmless(import.name) as "文件名",
        harmless(import.sheet) as "工作表",
        import.kind as "种类",
        case
            when withdrawal.import_id is not null then '已撤销'
            when import.status = 'loaded' then '已载入'
            when import.status = 'already-loaded' then '已有'
            else '已拒绝'
        end as "状态",
        import.received_at as "收到时间",
        import.sha256 as "校验值",
        import.rows as "行数",
        import.loaded as "载入",
        import.duplicate as "重复",
        import.corrected as "更正",
        import.rejected as "被拒绝",
        import.skipped as "跳过",
        withdrawal.withdrawn_at as "撤销时间",
        harmless(withdrawal.reason) as "撤销原因"
    from import
    left join withdrawal using (import_id)
    order by import.import_id
) to $path (format csv, header true);
