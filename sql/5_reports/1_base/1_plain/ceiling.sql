-- 向上取整除: a scalar; the least whole number not under the fraction, 0 where it is negative
create or replace macro ceiling(for_top, for_bottom) as
    greatest(
        0::hugeint, (for_top::hugeint + for_bottom::hugeint - 1) // nullif(for_bottom::hugeint, 0)
    )::bigint;
