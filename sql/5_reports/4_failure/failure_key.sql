-- 条件的维度键: one row: the registered keys of what records are asked by; null where nothing is asked, -1 where it is
-- not there
create or replace macro failure_key(
    for_region, for_department, for_bank, for_township, for_project, for_slip
) as table
with asked as (
    select *
    from (
        values
            ('region', for_region),
            ('department', for_department),
            ('bank', for_bank),
            ('township', for_township),
            ('project', for_project)
    ) as wanted (dimension, key)
    where key is not null
),

known as (
    select asked.dimension, coalesce(dimension_key.dimension_key, -1) as dimension_key
    from asked
    left join dimension_key
        on dimension_key.dimension = asked.dimension
        and dimension_key.key = asked.key
)

select
    any_value(dimension_key) filter (dimension = 'region') as region_key,
    any_value(dimension_key) filter (dimension = 'department') as department_key,
    any_value(dimension_key) filter (dimension = 'bank') as bank_key,
    any_value(dimension_key) filter (dimension = 'township') as township_key,
    any_value(dimension_key) filter (dimension = 'project') as project_key,
    if(
        for_slip is null,
        null,
        coalesce((select slip_key from slip_number where slip_no = for_slip), -1)
    ) as slip_key
from known;
