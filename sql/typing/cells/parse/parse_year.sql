-- 年度: cell (2023, 2023年, 2023年度) -> year from 2000 to 2100, else null
create or replace macro parse_year(v) as try_cast(
    regexp_extract(clean_code(v), '^(20[0-9]{2}|2100)(?:[.]0|年|年度)?$', 1) as integer
);
