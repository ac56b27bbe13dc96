-- 类型化的单位表: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_region($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
