-- 激活率: one row per unit and bank of the cards that are held (card_held): whose financial account is 激活 ÷ all of them;
-- `unknown`: whose account state is not told, which is in the denominator
create or replace macro card_activation(for_month, for_scope, seen_at) as table
select
    region_key,
    null::integer as department_key,
    bank_key,
    null::integer as township_key,
    null::integer as project_key,
    count(*) filter (account_now = 'active') as numerator,
    count(*) as denominator,
    count(*) filter (account_now = '-') as unknown
from card_held(for_month, for_scope, seen_at)
group by region_key, bank_key;
