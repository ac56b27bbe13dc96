-- 类型化的目标任务: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_target($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
