-- 数字的单位: one row per unit a notice writes figures in: a value v (of 1, or 分) is v × up ÷ down in it; `family` units
-- may be taken for one another by mistake
create or replace view notice_unit as
select *
from (
    values
    ('%', 'rate', 100, 1::hugeint),
    ('‰', 'rate', 1000, 1),
    ('元', 'money', 1, 100),
    ('万元', 'money', 1, 1000000),
    ('亿元', 'money', 1, 10000000000),
    ('个', 'count', 1, 1),
    ('万个', 'count', 1, 10000),
    ('亿个', 'count', 1, 100000000)
) as unit (unit, family, up, down);
