-- 类型化的预算一体化支付: the rows of a group of files, good and bad, as a Parquet file
copy (select * from typed_voucher($files, $columns, $delimiter)) to $path (format parquet, compression uncompressed);
