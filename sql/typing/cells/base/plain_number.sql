-- 普通数: text -> exact number with up to four decimals, null when it is anything else
create or replace macro plain_number(v) as try_cast(
    regexp_extract(v, '^[0-9]{1,9}(?:[.][0-9]{1,4})?$') as decimal(13, 4)
);
