-- 清单变更: one row per project that a later file of the year added, stopped or changed against the version before (`year`),
-- and per project that the year's list has otherwise than last year's (`last`), with the columns that changed
-- Nothing is held against a last year whose list was not loaded. The file that brought it is null for whom it is not.
-- source: 楚财农〔2023〕10号 四（一）、（二）年度清单，当年执行中原则上不作变更
create or replace macro policy_change(for_year) as table
with version as materialized (
    select * from policy_version where year in (for_year, for_year - 1)
),

pair as (
    select 'year' as since, version_now as fresh, version_before as old
    from version as version_now
    left join version as version_before
        on version_before.year = version_now.year
        and version_before.project_code = version_now.project_code
        and version_before.superseded_by = version_now.import_id
    where version_now.year = for_year
        and (
            version_before.year is not null
            or version_now.import_id > (select min(import_id) from version where year = for_year)
        )
    union all
    select 'last', version_now, version_before
    from (select * from version where year = for_year and superseded_by is null) as version_now
    full join (select * from version where year = for_year - 1 and superseded_by is null)
        as version_before
        on version_before.project_code = version_now.project_code
    where exists (select 1 from version where year = for_year)
        and exists (select 1 from version where year = for_year - 1)
),

judged as (
    select
        since,
        coalesce(fresh.project_code, old.project_code) as code,
        coalesce(fresh.project_name, old.project_name) as name,
        coalesce(fresh.is_listed, false) as is_now,
        coalesce(old.is_listed, false) as was,
        fresh.import_id,
        fresh.source_line,
        list_filter(
            list_transform(
                if(old.cells is null, [], fresh.cells),
                lambda cell, place: {'name': cell.name, 'was': old.cells[place].value, 'now': cell.value}
            ),
            lambda cell: cell.was is distinct from cell.now
        ) as fields
    from pair
)

select
    judged.since,
    judged.code,
    judged.name,
    case when not was then 'added' when not is_now then 'removed' else 'changed' end as kind,
    coalesce(judged.fields, []) as fields,
    import.name as file,
    judged.import_id,
    judged.source_line
from judged
left join import on import.import_id = judged.import_id
where was <> is_now or (is_now and len(judged.fields) > 0)
order by judged.since desc, judged.import_id, judged.source_line, judged.code;
