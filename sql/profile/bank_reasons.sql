-- 登记的失败原因对照: the rules of the profile in force, before those that ship (precedence below zero)
-- The more a rule asks for, the earlier it holds: bank, then code, then wording.
delete from reason_pattern where precedence < 0;

insert into reason_pattern by name
select
    rule.bank,
    rule.code as answer_code,
    rule.words,
    rule.reason as reason_code,
    place - 1000 * (
        1
        + 4 * cast(rule.bank is not null as integer)
        + 2 * cast(rule.code is not null as integer)
        + cast(rule.words is not null as integer)
    ) as precedence
from (
    select unnest(rules) as rule, generate_subscripts(rules, 1) as place
    from (
        select from_json(
            getvariable('bank_reasons'),
            '[{"bank":"VARCHAR","code":"VARCHAR","words":"VARCHAR","reason":"VARCHAR"}]'
        ) as rules
    )
);
