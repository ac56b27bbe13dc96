-- 类型化的退款: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_refund($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
