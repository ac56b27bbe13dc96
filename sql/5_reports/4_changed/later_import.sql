-- 发布以后的导入: one row per table that came after the month was published (`act` loaded), and per table that was there and
-- has been taken back since (`act` withdrawn; `kept_import` is the number it had then)
-- Tables are the same where their content and sheet are: numbers may change when the database is made again.
create or replace macro later_import(for_month, for_revision) as table
with kept as (
    select import_id as kept_import, sha256, sheet
    from published_file
    where month = for_month and revision = for_revision
),

there as (
    select * from import where status = 'loaded'
)

select
    'loaded' as act,
    there.import_id,
    null::integer as kept_import,
    there.name,
    there.sheet,
    there.kind,
    there.received_at as happened_at,
    null::varchar as reason
from there
anti join kept on kept.sha256 = there.sha256 and kept.sheet is not distinct from there.sheet
union all
select
    'withdrawn',
    max(gone.import_id),
    kept.kept_import,
    any_value(gone.name),
    any_value(gone.sheet),
    any_value(gone.kind),
    max(withdrawal.withdrawn_at),
    arg_max(withdrawal.reason, withdrawal.withdrawn_at)
from kept
anti join there on there.sha256 = kept.sha256 and there.sheet is not distinct from kept.sheet
join import as gone on gone.sha256 = kept.sha256 and gone.sheet is not distinct from kept.sheet
join withdrawal on withdrawal.import_id = gone.import_id
group by kept.kept_import;
