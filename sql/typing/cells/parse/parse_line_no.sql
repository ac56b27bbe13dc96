-- 明细序号: cell -> whole number from 1 to 2147483647 (leading zeros and 12.0 allowed), else null
-- A cell that an integer writes back unchanged needs no pattern; the cast alone takes 1e3 and 12.6.
create or replace macro parse_line_no(v) as case
    when cast(try_cast(v as integer) as varchar) = v
        then case when try_cast(v as integer) > 0 then try_cast(v as integer) end
    when v is not null then list_transform(
        [parse_int(v)], lambda number: case when number > 0 then number end
    )[1]
end;
