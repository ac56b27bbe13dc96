-- 被撤销的文件触及的各主键，历次说法: one row per row of any import that said something of them
-- `was_…` as it stands, the others as it will be without the imports of `withdrawn`: what is said first, or otherwise
-- than before, is a version; the rest repeats one. `stored_…` is the version that holds its content now, `version_…`
-- the one that will.
create or replace temp table said as
with touched_key as (
    select distinct slip_key, line_no, discriminator
    from version
    where import_id in (select import_id from withdrawn)
),

touched as (
    select
        version.*,
        lag(import_id) over (
            partition by slip_key, line_no, discriminator order by import_id
        ) is null as was_first
    from version
    semi join touched_key using (slip_key, line_no, discriminator)
),

statement as (
    select
        slip_key, line_no, discriminator, import_id, source_line, content,
        import_id as stored_import, source_line as stored_line,
        true as was_version, was_first
    from touched
    union all
    select
        touched.slip_key, touched.line_no, touched.discriminator,
        repeated_row.import_id, repeated_row.source_line, touched.content,
        touched.import_id, touched.source_line,
        false, false
    from repeated_row
    join touched
        on touched.import_id = repeated_row.of_import
        and touched.source_line = repeated_row.of_line
),

remaining as (
    select *, content is distinct from lag(content) over sequence as is_version
    from statement
    where import_id not in (select import_id from withdrawn)
    window
        sequence as (
            partition by slip_key, line_no, discriminator order by import_id, source_line
        )
),

settled as (
    select
        *,
        last_value(if(is_version, import_id, null) ignore nulls) over sequence as version_import,
        last_value(if(is_version, source_line, null) ignore nulls) over sequence
            as version_line
    from remaining
    window
        sequence as (
            partition by slip_key, line_no, discriminator order by import_id, source_line
        )
),

chained as (
    select
        import_id,
        source_line,
        lag(import_id) over sequence is null as is_first,
        lead(import_id) over sequence as superseded_by
    from settled
    where is_version
    window
        sequence as (
            partition by slip_key, line_no, discriminator order by import_id, source_line
        )
)

select
    settled.slip_key, settled.import_id, settled.source_line,
    settled.stored_import, settled.stored_line, settled.was_version, settled.was_first,
    settled.is_version, coalesce(chained.is_first, false) as is_first,
    settled.version_import, settled.version_line, chained.superseded_by
from settled
left join chained using (import_id, source_line)
union all
select
    slip_key, import_id, source_line, stored_import, stored_line, was_version, was_first,
    false, false, null, null, null
from statement
where import_id in (select import_id from withdrawn);
