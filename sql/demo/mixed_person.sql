-- 打乱的人员序号: a bijection on [0, 29970000), so that neighbours on a slip have nothing in common
create macro mixed_person(person_no, seed) as (
    (person_no::bigint * 7368787 + seed * 104729) % 29970000
);
