-- 维度名称: one row per registered value of a dimension, with the name that people read and its canonical place
-- Projects that no policy list has are 未登记; the key `-` is 未填.
create or replace view dimension_name_now as
with bank_seen as (
    select coalesce(bank_code, bank_name) as key, arg_max(bank_name, import_id) as name
    from slip_row
    group by 1
),

project_seen as (
    select project_code as key, arg_max(project_name, import_id) as name
    from slip_row
    group by 1
),

township_seen as (
    select township_code as key, any_value(township_name) as name
    from township_name
    where township_code is not null
    group by 1
),

named as (
    select 'region' as dimension, region_code as key, region_name as name, sort_order as place
    from region
    union all
    select 'bank', key, name, null from bank_seen
    union all
    select
        'project',
        project_seen.key,
        coalesce(
            project.project_name,
            coalesce(project_seen.name, project_seen.key) || '（未登记）'
        ),
        null
    from project_seen
    left join project on project.project_code = project_seen.key
    union all
    select 'township', key, name, null from township_seen
    union all
    select 'township', region_code, region_name, null
    from region
    where region_code not in (select key from township_seen)
)

select
    dimension_key.dimension,
    dimension_key.dimension_key,
    dimension_key.key,
    case
        when dimension_key.key = '-' then '未填'
        when named.name is not null then named.name
        -- A township without a code: the unit's code stands before the name.
        when dimension_key.dimension = 'township'
            then split_part(dimension_key.key, ':', -1)
        else dimension_key.key
    end as name,
    named.place
from dimension_key
left join named on named.dimension = dimension_key.dimension and named.key = dimension_key.key;
