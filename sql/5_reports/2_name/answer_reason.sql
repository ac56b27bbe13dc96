-- 银行答复的标准原因: one row per answer and, where a bank has rules of its own, per bank; `bank_key` null: any bank
-- The lowest precedence holds. An answer that no rule knows is not here: F90 (domain.md, section 10).
create or replace view answer_reason as
with pattern_word as (
    select *, unnest(string_split(coalesce(words, ''), '|')) as word
    from reason_pattern
),

matching as (
    select bank_answer.answer_key, pattern_word.bank, pattern_word.reason_code,
        pattern_word.precedence
    from bank_answer
    join pattern_word
        on (pattern_word.answer_code is null or pattern_word.answer_code = bank_answer.bank_code)
        and contains(coalesce(bank_answer.bank_reason, ''), pattern_word.word)
),

own_rules as (
    select distinct dimension_key.dimension_key as bank_key, reason_pattern.bank
    from reason_pattern
    join dimension_key
        on dimension_key.dimension = 'bank'
        and dimension_key.key = reason_pattern.bank
)

select answer_key, null::integer as bank_key, arg_min(reason_code, precedence) as reason_code
from matching
where bank is null
group by answer_key
union all
select matching.answer_key, own_rules.bank_key, arg_min(matching.reason_code, matching.precedence)
from own_rules
join matching on matching.bank is null or matching.bank = own_rules.bank
group by matching.answer_key, own_rules.bank_key;
