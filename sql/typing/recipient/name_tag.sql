-- 姓名标记: a scalar; 64 bits of SHA-256 of the secret and a name, only to tell whether two rows name a person alike
create or replace macro name_tag(clear_text) as cast(
    '0x' || left(sha256(getvariable('inner_key')::blob || encode(clear_text)), 16) as ubigint
);
