-- 清洗账号: cell -> half-width upper-case text without blanks, hyphens and text marks; null when empty
create or replace macro clean_account(v) as filled(
    upper(regexp_replace(close_up(ascii_width(excel_text(v))), '[-‐‑–—]', '', 'g'))
);
