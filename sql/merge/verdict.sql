-- 判定: one row per incoming row that is not simply new: duplicate, corrected, or conflict within its file
create or replace temp table verdict as
with doubtful as (
    select incoming_key.*, incoming_content.content
    from incoming_key
    semi join suspicious using (slip_key, line_no, discriminator)
    join incoming_content using (import_id, source_line)
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
        min(content) over file_key <> max(content) over file_key as is_conflict,
        row_number() over (file_key order by source_line) > 1 as is_repeat
    from doubtful
    window file_key as (partition by slip_key, line_no, discriminator, import_id)
),

versions as (
    select *, true as is_incoming from within_file where not is_conflict and not is_repeat
    union all
    select *, false as is_conflict, false as is_repeat, false as is_incoming from known
),

compared as (
    select
        *,
        lag(content) over sequence as previous_content,
        lag(import_id) over sequence as previous_import
    from versions
    window sequence as (partition by slip_key, line_no, discriminator order by import_id)
),

leaders as (
    select *
    from compared
    where previous_import is null or content <> previous_content
),

corrections as (
    select
        *,
        lag(import_id) over sequence as replaces_import,
        lag(source_line) over sequence as replaces_line
    from leaders
    window sequence as (partition by slip_key, line_no, discriminator order by import_id)
)

select import_id, source_line, 'conflict' as verdict, null::integer as replaces_import,
    null::integer as replaces_line
from within_file
where is_conflict
union all
select import_id, source_line, 'duplicate', null, null
from within_file
where is_repeat and not is_conflict
union all
select import_id, source_line, 'duplicate', null, null
from compared
where is_incoming and previous_import is not null and content = previous_content
union all
select import_id, source_line, 'corrected', replaces_import, replaces_line
from corrections
where is_incoming and replaces_import is not null;
