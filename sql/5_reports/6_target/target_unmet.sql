-- 未完成目标的单位: one row per measure (projects, persons): how many ranked units have a target, which are unmet and
-- which of them slower than 序时进度, both in canonical order
create or replace macro target_unmet(for_month, seen_at) as table
with held as (
    select * from target_progress(for_month, seen_at) where not is_city and target is not null
)

select
    measure.measure,
    count(held.key)::integer as targets,
    coalesce(list({'key': key, 'name': name} order by place) filter (not is_met), []) as unmet,
    coalesce(list({'key': key, 'name': name} order by place) filter (is_behind), []) as behind
from (values ('projects'), ('persons')) as measure (measure)
left join held using (measure)
group by measure.measure;
