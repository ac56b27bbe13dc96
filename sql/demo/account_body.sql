-- 账号主体: eight digits, one number for each beneficiary (a bijection on 90 million)
create macro account_body(person_no, seed) as (
    10000000 + (person_no::bigint * 7654321 + seed * 15485863) % 90000000
)::integer;
