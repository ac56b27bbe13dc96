-- 类型化的公示台账: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_publicity($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
