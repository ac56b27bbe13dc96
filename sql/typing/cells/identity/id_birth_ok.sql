-- 出生日期是否可能: 18-digit ID and its `id_nibbles` -> whether its birth date is a date from 1900 to 2099
-- The nibbles hold the date as it is written; only days after the 28th need a calendar.
create or replace macro id_birth_ok(v, nibbles) as case
    when nibbles is null then false
    when (nibbles >> 36) & 255 <> 25 and (nibbles >> 36) & 255 <> 32 then false
    when (nibbles >> 12) & 255 between 1 and 40 and (nibbles >> 20) & 255 between 1 and 18 then true
    else try_strptime(substr(v, 7, 8), '%Y%m%d') is not null
end;
