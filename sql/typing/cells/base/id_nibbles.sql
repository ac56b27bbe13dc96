-- 证件号数字: 17 or 18 characters -> their 2nd to 17th digit, one in each four bits; null if not digits
-- Read as hexadecimal, the sums and dates of millions of numbers are a few bit operations.
create or replace macro id_nibbles(v) as try_cast('0x' || substr(v, 2, 16) as ubigint);
