-- 激活率: one row per unit of the cards that are held (not 注销), as the last count before the cut-off has them: whose
-- financial account is 激活 ÷ all of them; `unknown`: whose account state is not told, which is in the denominator
-- A card is of the unit that last paid its holder in the period; of no unit where none did (domain.md, section 6).
create or replace macro card_activation(for_month, for_scope, seen_at) as table
with held as (
    select
        person_pseudonym,
        arg_max(card_state, (counted_on, import_id, source_line)) as card_now,
        arg_max(coalesce(account_state, '-'), (counted_on, import_id, source_line)) as account_now
    from card
    where counted_on < seen_at
    group by person_pseudonym, card_pseudonym
),

holder as (
    select held.*, person.person_key
    from held
    left join person on person.pseudonym = held.person_pseudonym
    where coalesce(card_now, 'normal') <> 'cancelled'
),

home as (
    select person_key, arg_max(region_key, (funded_at, region_key)) as region_key
    from obligation_state
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and person_key in (select person_key from holder)
    group by person_key
)

select
    home.region_key,
    null::integer as department_key,
    null::integer as bank_key,
    null::integer as township_key,
    null::integer as project_key,
    count(*) filter (account_now = 'active') as numerator,
    count(*) as denominator,
    count(*) filter (account_now = '-') as unknown
from holder
left join home using (person_key)
group by home.region_key;
