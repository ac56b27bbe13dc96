-- 撤销会改变什么: one row for the file of a loaded import: its tables, the rows that go, the months of the slips they are
-- about, and other files with rows that repeat or correct rows of this one; no row where nothing of it is loaded
create or replace macro withdrawal_effect(for_import) as table
with file as materialized (
    select import.*
    from import
    where import.status = 'loaded'
        and import.sha256 in (
            select asked.sha256
            from import as asked
            where asked.import_id = for_import and asked.status = 'loaded'
        )
),

own as materialized (
    select import_row.*
    from import_row
    where import_row.import_id in (select file.import_id from file)
),

other as (
    select own.superseded_by as import_id from own
    union
    select repeated_row.import_id
    from repeated_row
    where repeated_row.of_import in (select file.import_id from file)
)

select
    min(file.import_id) as id,
    any_value(file.name) as name,
    list(
        {
            'import': file.import_id,
            'sheet': file.sheet,
            'kind': file.kind,
            'rows': file.rows::double,
            'loaded': file.loaded::double,
            'corrected': file.corrected::double
        }
        order by file.import_id
    ) as tables,
    (select count(*)::double from own) as rows,
    sum(file.corrected)::double as corrected,
    (
        select coalesce(list(distinct slip_dimension.month order by slip_dimension.month), [])
        from slip_dimension
        where slip_dimension.month is not null
            and slip_dimension.slip_key in (select own.slip_key from own)
    ) as months,
    (
        select coalesce(list(distinct import.name order by import.name), [])
        from import
        where import.import_id in (select other.import_id from other)
            and import.import_id not in (select file.import_id from file)
    ) as others
from file
having count(*) > 0;
