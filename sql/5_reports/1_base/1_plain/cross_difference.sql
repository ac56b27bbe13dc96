-- 交叉相乘之差: a scalar; positive where the first fraction is greater; exact, on whole numbers (domain.md, section 6)
create or replace macro cross_difference(for_top, for_bottom, other_top, other_bottom) as
    for_top::hugeint * other_bottom::hugeint - other_top::hugeint * for_bottom::hugeint;
