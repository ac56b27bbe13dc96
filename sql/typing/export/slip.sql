-- 类型化的发放单: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_slip($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
