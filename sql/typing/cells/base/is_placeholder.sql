-- 是否占位内容: cleaned text -> whether it only stands for "nothing here"
-- A pattern and not a list: DuckDB turns a long `in` into a join that every row pays for.
create or replace macro is_placeholder(v) as regexp_full_match(
    v,
    '(?i)#?NULL!?|#?N/A|NA|NAN|NONE|NIL|UNDEFINED|#(?:REF|VALUE|NUM|DIV/0)!|#NAME[?]|无|/|-+|—+|0'
);
