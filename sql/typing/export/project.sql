-- 类型化的补贴政策清单: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_project($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
