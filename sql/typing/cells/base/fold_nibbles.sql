-- 加权和: sixteen digits, one in each four bits -> their sum weighted 1, 2, 4 … 2^15 from the right
-- Neighbours are added in pairs (weight 2), then pairs of pairs (2^2) and so on; nothing overflows.
create or replace macro fold_nibbles(n) as cast(
    fold_half(fold_half(fold_half(fold_half(
        n, 4, 2, 1085102592571150095), 8, 4, 71777214294589695), 16, 16, 281470681808895),
        32, 256, 4294967295)
    as integer
);
