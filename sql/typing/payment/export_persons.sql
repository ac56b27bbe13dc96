-- 享受人的化名: one row per person met for the first time
copy (select reference, pseudonym(beneficiary_id) as pseudonym from fresh_person) to $path (format parquet);
