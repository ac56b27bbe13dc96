-- 判定: one row per incoming row that is not simply new: duplicate, corrected, or conflict within its file
-- A correction names the version that it replaces, a duplicate the one that it repeats (it may be of the same batch).
-- What an earlier reading of the same file took in is a duplicate whatever it says now, and names no version: both
-- readings are withdrawn together.
create or replace temp table verdict as
with doubtful as (
    select
        incoming_key.*,
        incoming_content.content,
        read_before.import_id is not null as was_read
    from incoming_key
    semi join suspicious using (slip_key, line_no, discriminator)
    join incoming_content using (import_id, source_line)
    left join read_before using (import_id, source_line)
),

known as (
    select known_key.*, known_content.content
    from known_key
    semi join suspicious using (slip_key, line_no, discriminator)
    join known_content using (import_id, source_line)
),

within_file as (
    select
        *,
        not was_read
        and min(content) over file_key <> max(content) over file_key as is_conflict,
        not was_read
        and row_number() over (
            partition by slip_key, line_no, discriminator, import_id, was_read order by source_line
        ) > 1 as is_repeat
    from doubtful
    window file_key as (partition by slip_key, line_no, discriminator, import_id)
),

versions as (
    select *, true as is_incoming
    from within_file
    where not (is_conflict or is_repeat or was_read)
    union all by name
    select *, false as is_incoming from known
),

compared as (
    select
        *,
        lag(content) over sequence as previous_content,
        lag(import_id) over sequence as previous_import
    from versions
    window sequence as (partition by slip_key, line_no, discriminator order by import_id)
),

-- Each row with the version that it is, or that it repeats.
settled as (
    select
        *,
        last_value(if(is_version, import_id, null) ignore nulls) over sequence as version_import,
        last_value(if(is_version, source_line, null) ignore nulls) over sequence as version_line
    from (
        select *, previous_import is null or content <> previous_content as is_version
        from compared
    )
    window sequence as (partition by slip_key, line_no, discriminator order by import_id)
),

corrections as (
    select
        *,
        lag(import_id) over sequence as replaces_import,
        lag(source_line) over sequence as replaces_line
    from settled
    where is_version
    window sequence as (partition by slip_key, line_no, discriminator order by import_id)
)

select
    import_id, source_line, 'conflict' as verdict,
    null::integer as replaces_import, null::integer as replaces_line,
    null::integer as repeats_import, null::integer as repeats_line
from within_file
where is_conflict
union all
select import_id, source_line, 'duplicate', null, null, null, null
from within_file
where was_read
union all
select
    doubled.import_id, doubled.source_line, 'duplicate', null, null,
    settled.version_import, settled.version_line
from within_file as doubled
join settled using (slip_key, line_no, discriminator, import_id)
where doubled.is_repeat and not doubled.is_conflict and settled.is_incoming
union all
select import_id, source_line, 'duplicate', null, null, version_import, version_line
from settled
where is_incoming and not is_version
union all
select import_id, source_line, 'corrected', replaces_import, replaces_line, null, null
from corrections
where is_incoming and replaces_import is not null;
