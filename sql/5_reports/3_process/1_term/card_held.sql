-- 持有的社保卡: one row per card that is held (not 注销), with the state of its financial account (`-`: not told) as the last
-- count before the cut-off has it
-- A card is of the unit and the bank that last paid its holder in the period; of none where none did (domain.md, section 6).
create or replace macro card_held(for_month, for_scope, seen_at) as table
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
    select
        person_key,
        arg_max(
            {'region': region_key, 'bank': bank_key}, (funded_at, region_key, bank_key)
        ) as last_paid
    from obligation_state
    where month >= first_month(for_month, for_scope)
        and month <= for_month
        and funded_at < seen_at
        and person_key in (select person_key from holder)
    group by person_key
)

select
    home.last_paid.region as region_key,
    home.last_paid.bank as bank_key,
    holder.account_now
from holder
left join home using (person_key);
