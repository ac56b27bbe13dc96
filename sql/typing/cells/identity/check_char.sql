-- 校验码: text that begins with the 17 digits of an ID and its `id_nibbles` -> its check character
-- GB 11643-1999 (ISO 7064 MOD 11-2): digit weights are 2^17 … 2^1 modulo 11, and 2^17 = 7 (mod 11).
create or replace macro check_char(v, nibbles) as substr(
    '10X98765432', 1 + (2 * fold_nibbles(nibbles) + 7 * (ascii(v) - 48)) % 11, 1
);
