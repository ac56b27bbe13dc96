-- 各月的发布: one row per published month: its newest revision and when it was, in the place of the city's publication
-- Whether the city's figures have moved since is not the reader's to know (security.md, R20).
create or replace view publication as
select
    month,
    max(revision) as revision,
    arg_max(published_at, revision)::varchar as published_at,
    arg_max(damage, revision) is not null as is_damaged,
    false as is_changed
from published_revision
group by month;
