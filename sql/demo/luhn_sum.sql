-- Luhn 加权和: of the eight digits before the check digit; 21 is the part of the prefix 6200001217
create macro luhn_sum(eight) as (
    21
    + (eight % 10 * 2) % 10 + eight % 10 // 5 + eight // 10 % 10
    + (eight // 100 % 10 * 2) % 10 + eight // 100 % 10 // 5 + eight // 1000 % 10
    + (eight // 10000 % 10 * 2) % 10 + eight // 10000 % 10 // 5 + eight // 100000 % 10
    + (eight // 1000000 % 10 * 2) % 10 + eight // 1000000 % 10 // 5 + eight // 10000000
);
