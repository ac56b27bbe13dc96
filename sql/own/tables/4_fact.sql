-- 本读者的事实和数字: facts and figures by their keys
create view obligation_state as
select * from yikatong.main.obligation_state where is_own(region_key, department_key, bank_key);

create view troubled_spell as
select * from yikatong.main.troubled_spell where is_own(region_key, department_key, bank_key);

create view settled_slice as
select * from yikatong.main.settled_slice where is_own(region_key, department_key, bank_key);

create view settled_person as
select * from yikatong.main.settled_person where is_own(region_key, department_key, bank_key);

-- What a finding says of other rows (of another unit, of another department) is left out.
create view finding as
select * replace (own_detail as detail)
from yikatong.main.finding
where is_own(region_key, department_key, bank_key);

-- The city's own rows would give away the others: total less one's own. Who sees one department or one bank has its rows
-- only: of the units, and of the city where all units are seen.
create view figure as
select *
from yikatong.main.figure
where
    case
        when getvariable('own_department') is not null
        then grouped_by = 'department' and dimension_key = getvariable('own_department_key')
        when getvariable('own_bank') is not null
        then grouped_by = 'bank' and dimension_key = getvariable('own_bank_key')
        when grouped_by = 'region' then list_contains(getvariable('own_region_keys')::integer[], dimension_key)
        else region_key is not null
    end
    and case
        when grouped_by = 'region' then getvariable('own_region_keys') is not null
        when region_key is null then getvariable('own_is_everywhere')
        else list_contains(getvariable('own_region_keys')::integer[], region_key)
    end;
