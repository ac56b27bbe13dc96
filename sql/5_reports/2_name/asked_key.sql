-- 条件的键: a scalar; the number by which facts know what a condition names (a unit's code, a department …); null where
-- nobody has it, so that nothing fits
create or replace macro asked_key(for_dimension, asked) as (
    select any_value(dimension_key) from dimension_name where dimension = for_dimension and key = asked
);
