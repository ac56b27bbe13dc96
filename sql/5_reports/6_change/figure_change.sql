-- 各项数的变动: one row per unit (全市 too) and count or amount (分): as published in a revision, and as it is now
create or replace macro figure_change(for_month, for_revision, for_scope) as table
with kept as (
    select
        key, name, place, is_city,
        generate_subscripts(figures_of(counts), 1) as figure_place,
        unnest(figures_of(counts), recursive := true)
    from (select *, published_unit as counts from published_unit)
    where month = for_month and revision = for_revision and scope = for_scope
),

live as (
    select
        key, name, place + 1000 as place, is_city,
        generate_subscripts(figures_of(counts), 1) as figure_place,
        unnest(figures_of(counts), recursive := true)
    from (select *, unit_figure as counts from unit_figure)
    where month = for_month and scope = for_scope and cut_off = period_end(for_month)
)

select
    coalesce(kept.key, live.key) as key,
    coalesce(kept.name, live.name) as name,
    coalesce(kept.is_city, live.is_city) as is_city,
    coalesce(kept.place, live.place) as place,
    coalesce(kept.figure, live.figure) as figure,
    coalesce(kept.figure_place, live.figure_place) as figure_place,
    coalesce(kept.by_record, live.by_record) as by_record,
    coalesce(kept.counted, 0) as published,
    coalesce(live.counted, 0) as live,
    coalesce(live.counted, 0) - coalesce(kept.counted, 0) as difference
from kept
full join live
    on live.figure = kept.figure
    and (live.key = kept.key or (live.is_city and kept.is_city));
