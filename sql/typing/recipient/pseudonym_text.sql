-- 短标记: a scalar; SHA-256 of the secret and a name, only to tell whether two rows name a person alike
create or replace macro pseudonym_text(clear_text) as
    sha256(getvariable('inner_key')::blob || encode(clear_text));
