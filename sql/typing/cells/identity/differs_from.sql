-- 是否另有其人: two cells with IDs and the second one cleaned -> whether the first is another ID
-- An empty, a placeholder and a masked one (`*`), which can't be compared, do not differ.
create or replace macro differs_from(cell, same_cell, full_id) as case
    when cell is null or cell = same_cell then false
    else list_transform(
        [id18(clean_id(cell))],
        lambda other: other <> full_id and not contains(other, '*') and not is_placeholder(other)
    )[1] is true
end;
