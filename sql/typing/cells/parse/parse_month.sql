-- 年月: cell (202310, 2023-10, 2023/10, 2023.10, 2023年10月) -> yyyymm from 200001 to 210012, else null
create or replace macro parse_month(v) as try_cast(regexp_replace(
    regexp_extract(
        regexp_replace(clean_code(v), '^([0-9]{4})[-/.年]([1-9])月?$', '\1-0\2'),
        '^(20[0-9]{2}|2100)(0[1-9]|1[0-2]|[-/.年](?:0[1-9]|1[0-2])月?)(?:[.]0)?$'
    ),
    '[-/年月]|[.]0$|[.]', '', 'g'
) as integer);
