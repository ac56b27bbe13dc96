-- 校验加权和: Σ weight × digit of GB 11643 of a birthday and its order number
-- 172 is the part of the address code 419900.
create macro id_weighted_sum(y, m, d, for_serial) as (
    172
    + y // 1000 * 2 + y // 100 % 10 + y // 10 % 10 * 6 + y % 10 * 3
    + m // 10 * 7 + m % 10 * 9 + d // 10 * 10 + d % 10 * 5
    + for_serial // 100 * 8 + for_serial // 10 % 10 * 4 + for_serial % 10 * 2
);
