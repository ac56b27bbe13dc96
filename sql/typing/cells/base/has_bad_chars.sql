-- 是否含异常字符: text -> whether it holds control or bidi characters, U+FFFD or "€"
-- "€" is what a byte 80 becomes when a cut-off GBK name is decoded.
create or replace macro has_bad_chars(v) as regexp_matches(
    v,
    '[\x00-\x08\x0e-\x1f\x7f-\x9f\x{061C}\x{200C}-\x{200F}\x{2028}-\x{202E}'
        || '\x{2060}-\x{206F}\x{FFF0}-\x{FFFF}€]'
);
