-- 清洗金额: cell of 元 -> number text without the currency sign before and 元 behind
create or replace macro clean_yuan(v) as regexp_replace(
    clean_number(v), '^(?:¥|RMB|CNY|人民币)?(.*?)(?:元整?)?$', '\1', 's'
);
