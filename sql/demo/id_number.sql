-- 身份证号: 18 digits with the check digit of GB 11643, of an address code that was never assigned
create macro id_number(y, m, d, for_serial) as (
    '419900' || ((y * 10000 + m * 100 + d)::bigint * 1000 + for_serial)
    || string_split('1|0|X|9|8|7|6|5|4|3|2', '|')[1 + id_weighted_sum(y, m, d, for_serial) % 11]
);
