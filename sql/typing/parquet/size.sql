-- Parquet 的大小: one row, rows and bytes that its directory declares
select
    (select sum(num_rows) from parquet_file_metadata($path))::double as declared_rows,
    (
        select coalesce(sum(row_group_num_rows), 0)
        from (select distinct row_group_id, row_group_num_rows from parquet_metadata($path))
    )::double as group_rows,
    (select coalesce(sum(total_uncompressed_size), 0) from parquet_metadata($path))::double as bytes;
