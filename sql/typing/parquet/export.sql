-- Parquet 写成带行号的 CSV: one record per row, its number from 1 before its values
copy (
    select file_row_number + 1, parquet_text(columns(* exclude (file_row_number)))
    from read_parquet([$path], file_row_number := true, binary_as_string := true)
) to $target (format csv, header false, delimiter ',', quote '"', escape '"', nullstr '');
