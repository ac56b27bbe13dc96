-- 清洗万元金额: cell of 万元 -> number text without the currency sign before and 万元 behind
create or replace macro clean_wan(v) as regexp_replace(
    clean_number(v), '^(?:¥|RMB|CNY|人民币)?(.*?)(?:万元?)?$', '\1', 's'
);
