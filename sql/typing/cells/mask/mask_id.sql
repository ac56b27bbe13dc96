-- 遮盖证件号: ID of 18 characters -> first six, ten *, last two
create or replace macro mask_id(v) as
    left(v, 6) || repeat('*', greatest(length(v) - 8, 0)) || right(v, 2);
