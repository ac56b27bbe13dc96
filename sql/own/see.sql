-- 换成某读者的所见: from `own_regions`, `own_department` and `own_bank` the keys of what is the reader's
-- Lists write a unit by its code, its name or an alias: each belongs to one unit (region_name).
set variable own_spellings = (
    select coalesce(getvariable('own_regions')::varchar[], []) || coalesce(list(written), [])
    from region_name
    where list_contains(getvariable('own_regions')::varchar[], region_code)
);

set variable own_region_keys = (
    select coalesce(list(dimension_key), [])
    from yikatong.main.dimension_key
    where dimension = 'region' and list_contains(getvariable('own_regions')::varchar[], key)
);

set variable own_department_key = (
    select any_value(dimension_key)
    from yikatong.main.dimension_key
    where dimension = 'department' and key = getvariable('own_department')::varchar
);

set variable own_bank_key = (
    select any_value(dimension_key)
    from yikatong.main.dimension_key
    where dimension = 'bank' and key = getvariable('own_bank')::varchar
);

set variable own_names = (
    select map(list(named), list(keys))
    from (
        select named, list(distinct named_key) as keys
        from (
            select 'department' as named, department_key as named_key from slip_dimension
            union all
            select 'bank', bank_key from slip_dimension
            union all
            select 'project', project_key from slip_dimension
            union all
            select 'township', township_key from slip_dimension
            union all
            select grouped_by, dimension_key from figure where dimension_key is not null
            union all
            -- Figures by township are of units; who sees one department or bank has its records.
            select distinct 'township', township_key
            from obligation_state
            where getvariable('own_department') is not null or getvariable('own_bank') is not null
        )
        group by named
    )
);
