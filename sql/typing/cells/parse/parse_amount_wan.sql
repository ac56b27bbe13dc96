-- 万元金额（分）: cell of 万元 -> exact 分 above zero, else null
create or replace macro parse_amount_wan(v) as case when fen_of_wan(v) > 0 then fen_of_wan(v) end;
