-- 到齐表: one row per unit that has slips in the month or had some the month before, in canonical order: its cells by
-- kind, and those of its banks
create or replace macro completeness_unit(for_month) as table
with shown as (
    select
        region_key,
        bank_key,
        list(
            {
                'kind': kind,
                'status': status,
                'slips': slips,
                'lacking': lacking,
                'rows': row_count,
                'rows_before': rows_before,
                'files': files,
                'first_at': local_instant(first_at),
                'last_at': local_instant(last_at)
            }
            order by place
        ) as cells
    from completeness_cell(for_month)
    group by region_key, bank_key
),

bank as (
    select
        shown.region_key,
        list(
            {'key': key, 'name': name, 'cells': cells}
            order by key
        ) as banks
    from shown
    join dimension_name on dimension_name.dimension_key = shown.bank_key
    group by shown.region_key
)

select region.key, region.name, shown.cells, bank.banks
from shown
join bank using (region_key)
join dimension_name as region on region.dimension_key = shown.region_key
where shown.bank_key is null
order by region.place, region.key;
