-- 分数之和: a scalar; the exact sum of a list of {top, bottom} (hugeint, none of them over 0), in lowest terms at each step
create or replace macro fraction_sum(for_fractions) as
    list_reduce(
        for_fractions,
        lambda so_far, more: {
            'top':
                (
                    so_far.top * (more.bottom // gcd(so_far.bottom, more.bottom))
                    + more.top * (so_far.bottom // gcd(so_far.bottom, more.bottom))
                )
                // gcd(
                    so_far.top * (more.bottom // gcd(so_far.bottom, more.bottom))
                    + more.top * (so_far.bottom // gcd(so_far.bottom, more.bottom)),
                    so_far.bottom // gcd(so_far.bottom, more.bottom) * more.bottom
                ),
            'bottom':
                so_far.bottom // gcd(so_far.bottom, more.bottom) * more.bottom
                // gcd(
                    so_far.top * (more.bottom // gcd(so_far.bottom, more.bottom))
                    + more.top * (so_far.bottom // gcd(so_far.bottom, more.bottom)),
                    so_far.bottom // gcd(so_far.bottom, more.bottom) * more.bottom
                )
        },
        {'top': 0::hugeint, 'bottom': 1::hugeint}
    );
