-- 登记的规则设置: the versions of the register, in the variable `rule_versions`, beside those that ship
delete from rule_parameter where version > 0;

insert into rule_parameter by name
with told as (
    select unnest(
        from_json(
            getvariable('rule_versions')::varchar,
            '[{"rule_id":"VARCHAR","parameter":"VARCHAR","from_month":"INTEGER","value":"INTEGER","version":"INTEGER"}]'
        ),
        recursive := true
    )
),

shipped as (
    select rule_id, parameter, any_value(meaning) as meaning
    from rule_parameter
    group by rule_id, parameter
)

select told.*, coalesce(shipped.meaning, '启用') as meaning
from told
left join shipped using (rule_id, parameter);
