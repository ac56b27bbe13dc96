-- 卡号校验: cleaned account -> whether it passes the Luhn check of bank cards; null unless all digits
create or replace macro luhn_ok(v) as case
    when regexp_full_match(v, '[0-9]+') then list_sum(list_transform(
        range(1, length(v) + 1),
        lambda place: case
            when place % 2 = 1 then cast(substr(v, -place, 1) as integer)
            else (2 * cast(substr(v, -place, 1) as integer)) // 10
                + (2 * cast(substr(v, -place, 1) as integer)) % 10
        end
    )) % 10 = 0
end;
