-- 类型化的银行反馈: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_feedback($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
