-- 类型化的推送: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_push($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
