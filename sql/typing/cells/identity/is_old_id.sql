-- 是否十五位证件号: cell -> whether it holds an ID of 15 digits
create or replace macro is_old_id(v) as case
    when v is null or strlen(v) = 18 then false
    else regexp_full_match(clean_id(v), '[0-9]{15}')
end;
