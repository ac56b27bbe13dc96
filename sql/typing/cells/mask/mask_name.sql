-- 遮盖姓名: name of a person -> its first character and a * for each other one
create or replace macro mask_name(v) as substr(v, 1, 1) || repeat('*', length(v) - 1);
