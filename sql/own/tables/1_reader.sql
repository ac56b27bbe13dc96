-- 读者所见：whether a row is the reader's; each connection says who that is (sql/own/see.sql), until then nothing is
-- `yikatong` is the whole city's database. The views of this folder stand for its tables, each with the reader's rows only;
-- the models are made over them again, so that no report can see more, however it is written (docs/decisions/30-walls.md).
-- The keys stand in variables: a plan has them as constants.
create macro is_own(of_region, of_department, of_bank) as
    list_contains(getvariable('own_region_keys')::integer[], of_region)
    and (getvariable('own_department') is null or of_department = getvariable('own_department_key'))
    and (getvariable('own_bank') is null or of_bank = getvariable('own_bank_key'));

-- Whether a list that has units only is the reader's, however it writes them: a department or a bank sees no unit's own
-- entries.
create macro is_own_unit(of_code) as
    list_contains(getvariable('own_spellings')::varchar[], of_code)
    and getvariable('own_department') is null
    and getvariable('own_bank') is null;

-- Whether a department, bank, project or township is one that the reader's slips and figures name; units are public.
create macro is_own_name(of_dimension, of_key) as
    of_dimension = 'region'
    or list_contains(getvariable('own_names')[of_dimension]::integer[], of_key);
