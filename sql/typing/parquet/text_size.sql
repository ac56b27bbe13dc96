-- Parquet 各列文字的字节数: one row, a column for each; reads every value, so damage shows here
select sum(strlen(columns(*)::varchar))::double from read_parquet([$path], binary_as_string := true);
