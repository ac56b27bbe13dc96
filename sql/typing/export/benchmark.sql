-- 类型化的上级基准: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_benchmark($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
