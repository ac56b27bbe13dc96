-- 定稿的通报: one row per notice that was made final with a revision of a month (null: of all), the newest first
select
    concat(month // 100, '-', lpad((month % 100)::varchar, 2, '0')) as month,
    revision,
    strftime(published_at, '%Y-%m-%dT%H:%M:%S+08:00') as published_at,
    reason,
    (query::json ->> 'form') as form,
    (query::json ->> 'about') as about,
    (body ->> '$.document.about.name') as about_name
from published_answer
join published_revision using (month, revision)
where path = '/api/notices/:month/final' and damage is null and ($month is null or month = $month::integer)
order by month desc, revision desc;
