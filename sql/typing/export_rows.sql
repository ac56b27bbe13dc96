-- 类型化的行: the good rows of the temp table `typed`
copy (
    select * exclude (reject_column, reject_reason, is_footer)
    from typed
    where reject_reason is null and not is_footer
) to $path (format parquet);
