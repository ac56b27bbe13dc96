-- 金额（分）: cell of 元 -> exact 分 above zero, else null
create or replace macro parse_amount(v) as case when fen_of(v) > 0 then fen_of(v) end;
