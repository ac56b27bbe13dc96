-- 享受人的化名: one row per person met for the first time; `place` is alike for those of one township
copy (select high, low, pseudonym(beneficiary_id) as pseudonym, place from fresh_person)
to $path (format parquet, compression uncompressed);
