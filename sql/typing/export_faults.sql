-- 被拒绝的行: file, line, column and reason of the rejected rows of the temp table `typed`
copy (
    select file_no, source_line, reject_column as column_name, reject_reason as reason
    from typed
    where reject_reason is not null and not is_footer
) to $path (format parquet);
