-- 百分制的百分之一: a scalar; a fraction of 1 in hundredths of a point of 100, rounded half up on the exact fraction; never
-- 0 or 10000 out of something else. Digit by digit, so that no product outgrows a hugeint.
create or replace macro hundredths(for_top, for_bottom) as
    list_transform(
        [
            list_reduce(
                list_transform(
                    [1, 2, 3, 4], lambda digit: {'found': 0::hugeint, 'rest': digit::hugeint}
                ),
                lambda so_far, digit: {
                    'found': so_far.found * 10 + so_far.rest * 10 // for_bottom,
                    'rest': so_far.rest * 10 % for_bottom
                },
                {'found': 0::hugeint, 'rest': for_top::hugeint}
            )
        ],
        lambda divided:
            case
                when for_top = 0 then 0
                when for_top >= for_bottom then 10000
                else least(
                    9999,
                    greatest(1, divided.found + (divided.rest * 2 >= for_bottom)::integer)
                )
            end
    )[1]::integer;
