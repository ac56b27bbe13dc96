-- 是否被表格软件截断: cleaned cell -> whether it is a number in scientific notation (6.21799E+18)
create or replace macro is_truncated(v) as regexp_full_match(v, '[0-9]+([.][0-9]+)?[Ee][+]?[0-9]+');
