-- 分组的键: a scalar; of a row of facts the key of the dimension asked for
create or replace macro key_by(for_dimension, for_row) as
    case for_dimension
        when 'region' then for_row.region_key
        when 'department' then for_row.department_key
        when 'bank' then for_row.bank_key
        when 'township' then for_row.township_key
        else for_row.project_key
    end;
