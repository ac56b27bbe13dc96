-- 出生日期标记: a scalar; 64 bits of SHA-256 of the secret and the birth date in an 18-digit ID
-- Who has the secret makes the same of a day (ingest/type/birth_tags.ts); nobody else reads a date from it.
create or replace macro birth_tag(v) as cast(
    '0x' || left(sha256(getvariable('inner_key')::blob || encode(substr(v, 7, 8))), 16) as ubigint
);
