-- 账号的化名: one row per account met for the first time
copy (select high, low, pseudonym(account) as pseudonym from fresh_account)
to $path (format parquet, compression uncompressed);
