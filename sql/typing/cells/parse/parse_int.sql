-- 整数: cell -> whole number from 0 to 2147483647, else null
create or replace macro parse_int(v) as try_cast(parse_count(v) as integer);
