-- 抽签: a whole number in [0, sides) drawn for the two keys; the same seed draws the same
create macro draw(sides, first_key, second_key) as (
    hash(first_key, second_key, (select seed from settings)) % sides
)::bigint;
