-- 类型化的资金台账: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_fund($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
