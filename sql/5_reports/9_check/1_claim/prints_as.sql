-- 印成文中的数: a scalar; whether top ÷ bottom prints as the whole number `for_whole` at `for_tenfold` (100: two decimals)
-- Half up on the exact fraction; `for_limit` (100% in the unit, null for no rate) and 0 stand for themselves alone; what
-- would round to the limit at two decimals or more prints one step below it (domain.md, section 6).
create or replace macro prints_as(for_top, for_bottom, for_whole, for_tenfold, for_limit) as
    list_transform(
        [
            (2 * for_top::hugeint * for_tenfold::hugeint + for_bottom::hugeint)
            // (2 * for_bottom::hugeint)
        ],
        lambda rounded:
            case
                when for_whole = 0 then for_top = 0
                when for_limit is null then for_whole = rounded
                when for_whole = for_limit::hugeint * for_tenfold
                then for_top::hugeint = for_limit::hugeint * for_bottom
                when rounded = for_limit::hugeint * for_tenfold
                    and for_top::hugeint < for_limit::hugeint * for_bottom
                then for_tenfold >= 100 and for_whole = rounded - 1
                else for_whole = rounded
            end
    )[1];
