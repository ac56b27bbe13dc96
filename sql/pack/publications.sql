-- 审计数据包的发布情况: writes one row per publication of a month of the span, with the hashes of what was kept
copy (
    select
        month as "月份",
        revision as "第几次",
        published_at as "发布时间",
        harmless(published_by) as "发布人",
        harmless(reason) as "更正原因",
        record_count as "笔数",
        files as "文件数",
        sha256 as "校验值",
        records_sha256 as "明细校验值",
        harmless(damage) as "损坏"
    from published_revision
    where month >= first_month($month::integer, $scope::varchar) and month <= $month::integer
    order by month, revision
) to $path (format csv, header true);
