-- 印出的值: a scalar; twice the hundredths that a rate prints with, so that equal ones print alike; null where nothing divides
-- `for_whole`: 100 of %, 1000 of ‰. Half up on the exact fraction, never a whole or a 0 out of something else
-- (domain.md, section 6); odd is 0.01以下. It tells who prints the best value; printing is contract/print.ts.
create or replace macro printed_value(for_top, for_bottom, for_whole) as
    case
        when for_bottom = 0 then null
        when for_top = 0 then 0
        when for_top::hugeint * for_whole * 200 < for_bottom then 1
        when for_top < for_bottom
        then 2 * least(
            for_whole * 100 - 1,
            (for_top::hugeint * for_whole * 200 + for_bottom) // (2 * for_bottom::hugeint)
        )
        else 2 * ((for_top::hugeint * for_whole * 200 + for_bottom) // (2 * for_bottom::hugeint))
    end::hugeint;
