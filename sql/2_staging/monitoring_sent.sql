-- 报送时的系统数: one row per cell of a unit's table as the system counted it when the table was last submitted
create or replace view monitoring_sent as
with last_submission as (
    select month, region_code, max(act) as act
    from monitoring_act
    where kind = 'submit'
    group by month, region_code
),

told as (
    select
        month_act.month,
        month_act.region_code,
        unnest(
            from_json(
                month_act.detail -> 'cells', '[{"id": "VARCHAR", "field": "VARCHAR", "value": "VARCHAR"}]'
            )
        ) as cell
    from monitoring_act as month_act
    semi join last_submission on last_submission.act = month_act.act
)

select month, region_code, cell.id as row_id, cell.field as field, cell.value as sent_value
from told;
