-- 类型化的代发协议: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_contract($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
