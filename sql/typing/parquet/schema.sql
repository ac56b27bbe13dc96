-- Parquet 的列: one row per node of the schema in its order, the root first
select name, coalesce(num_children, 0) as children, duckdb_type as type
from parquet_schema($path)
order by column_id;
