-- 分数: a scalar; numerator and denominator as a pair that JavaScript reads as numbers
create or replace macro fraction(for_top, for_bottom) as
    {'numerator': for_top::double, 'denominator': for_bottom::double};
