-- 分数之差: a scalar; the first fraction less the second, exact and in lowest terms; null where one of them is not there
create or replace macro fraction_difference(for_top, for_bottom, other_top, other_bottom) as
    reduced(
        cross_difference(for_top, for_bottom, other_top, other_bottom),
        for_bottom::hugeint * other_bottom::hugeint
    );
