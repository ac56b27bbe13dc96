-- 类型化的绩效目标: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_performance($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
