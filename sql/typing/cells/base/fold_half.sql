-- 相邻相加: word of fields -> word of fields twice as wide, each low field + factor x high field
create or replace macro fold_half(n, width, factor, low_mask) as (
    (n & cast(low_mask as ubigint))
    + cast(factor as ubigint) * ((n >> width) & cast(low_mask as ubigint))
);
