-- 账号主体: eight digits, one number for each beneficiary (a bijection on 90 million)
create macro account_body(person, shift) as (
    10000000 + (person::bigint * 7654321 + shift * 15485863) % 90000000
)::integer;
