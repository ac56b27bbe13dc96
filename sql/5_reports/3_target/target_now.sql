-- 现行的目标: one row per year, unit and measure (projects 项, persons 人) that has a target, with where it comes from
-- Of what was imported and what the office entered or decomposed the later act holds; an entry of no value lets the
-- imported figure hold again. `origin`: import, entry (by hand), split (decomposed).
create or replace view target_now as
with imported as (
    select
        year, region_code, import_id,
        unnest(['projects', 'persons']) as measure,
        unnest([project_target::bigint, person_target]) as value
    from target
),

told as (
    select
        imported.year, imported.region_code, imported.measure, imported.value,
        'import' as origin, import.received_at as told_at, import.name as source, 0 as entry
    from imported
    join import using (import_id)
    where imported.value is not null
    union all
    select year, region_code, measure, value, origin, entered_at, note, entry
    from target_entry
),

-- What an entry without a value took back holds no more; what stood before it does only where it was imported.
valid as (
    select *
    from told
    where value is not null
        and (
            origin = 'import'
            or entry = (
                select max(entry)
                from target_entry
                where target_entry.year = told.year
                    and target_entry.region_code = told.region_code
                    and target_entry.measure = told.measure
            )
        )
)

select year, region_code, measure, value, origin, told_at, source
from valid
qualify row_number() over (
    partition by year, region_code, measure order by told_at desc, entry desc
) = 1;
