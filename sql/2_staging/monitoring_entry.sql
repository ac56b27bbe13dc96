-- 月监测表的手工数: one row per cell that holds what a person entered, the last entry of each; null took it back
-- `label` is what the row was called then. Values are text: whole numbers, 分, days as 2023-10-31.
create or replace view monitoring_entry as
with said as (
    select
        act, told_at, actor, month, region_code,
        unnest(
            from_json(
                detail -> 'cells',
                '[{"id": "VARCHAR", "label": "VARCHAR", "field": "VARCHAR", "value": "VARCHAR"}]'
            )
        ) as cell
    from monitoring_act
    where kind = 'fill'
),

standing as (
    select
        month,
        region_code,
        cell.id as row_id,
        cell.field as field,
        arg_max({'value': cell.value, 'label': cell.label, 'at': told_at, 'by': actor}, act) as told
    from said
    group by month, region_code, cell.id, cell.field
)

select
    month, region_code, row_id, field,
    told.value as hand_value,
    told.label as label,
    told.at as entered_at,
    told.by as entered_by
from standing
where told.value is not null;
