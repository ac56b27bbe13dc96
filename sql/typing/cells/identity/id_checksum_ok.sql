-- 校验码是否正确: 18-character ID -> whether its last character is right; null unless 17 digits precede
create or replace macro id_checksum_ok(v) as check_char(v, id_nibbles(v)) = substr(v, 18, 1);
