-- 约分: a scalar; the fraction in lowest terms, so that exact differences stay small; null where nothing divides
create or replace macro reduced(for_top, for_bottom) as
    case
        when for_bottom::hugeint <> 0
        then {
            'numerator':
                (for_top::hugeint // gcd(for_top::hugeint, for_bottom::hugeint))::double,
            'denominator':
                (for_bottom::hugeint // gcd(for_top::hugeint, for_bottom::hugeint))::double
        }
    end;
