-- 是否另有其人: two cells with IDs and the second one cleaned -> whether the first is given and another ID
-- A masked ID (`*`) can't be compared and does not differ.
create or replace macro differs_from(cell, same_cell, full_id) as case
    when cell is null or cell = same_cell then false
    when contains(cell, '*') then false
    else (id18(clean_id(cell)) <> full_id) is true
end;
