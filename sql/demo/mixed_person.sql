-- 打乱的人员序号: a bijection on [0, 29970000): neighbours on a slip have nothing in common
create macro mixed_person(person, shift) as (
    (person::bigint * 7368787 + shift * 104729) % 29970000
)::integer;
