-- 发布的各次: one row per revision of a month (null: of all), the newest month and revision first
select
    concat(month // 100, '-', lpad((month % 100)::varchar, 2, '0')) as month,
    revision,
    strftime(published_at, '%Y-%m-%dT%H:%M:%S+08:00') as published_at,
    published_by,
    reason,
    sha256,
    coalesce(record_count, 0)::double as records,
    coalesce(files, 0) as files,
    coalesce(program, '') as program,
    {'success_rate': coalesce(success_rule, 'cumulative-feedback')} as rule,
    damage,
    published_revision.records as records_path,
    records_sha256
from published_revision
where $month is null or month = $month::integer
order by published_revision.month desc, revision desc;
