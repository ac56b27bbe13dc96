-- 目标任务表: one row per unit (全市 first, then the canonical order): 项目 and 人数 with target, 累计 and projection
create or replace macro target_row(for_month, seen_at) as table
with told as (
    select
        key, name, place, is_city, measure,
        {
            'done': done::double,
            'target': target::double,
            'rate': if(target > 0, fraction(done, target), null),
            'is_met': is_met,
            'is_behind': is_behind,
            'missing': missing::double,
            'projected': projected::double,
            'is_projected_met': is_projected_met,
            'method': method,
            'factor': fraction(factor_top, factor_bottom),
            'origin': if(
                target is null,
                null,
                {'by': origin, 'at': local_instant(told_at), 'source': source}
            )
        } as progress
    from target_progress(for_month, seen_at)
)

select
    key, name, is_city,
    any_value(progress) filter (measure = 'projects') as projects,
    any_value(progress) filter (measure = 'persons') as persons
from told
group by key, name, place, is_city
order by place;
