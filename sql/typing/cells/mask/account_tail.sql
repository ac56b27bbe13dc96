-- 账号尾号: account -> its last four digits
create or replace macro account_tail(v) as right(v, 4);
