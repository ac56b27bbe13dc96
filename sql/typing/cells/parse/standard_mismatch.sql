-- 标准与金额不符: cells of 补贴标准 and 数量 and the 分 due -> whether standard x quantity is another sum
-- Compared only when both are plain numbers; a product finer than a 分 is rounded to 分.
create or replace macro standard_mismatch(unit_cell, number_cell, fen) as case
    when unit_cell is null or number_cell is null then false
    when round(
        try_cast(unit_cell as decimal(13, 4)) * try_cast(number_cell as decimal(13, 4)), 2
    ) * 100 = fen
        then false
    else (round(plain_number(clean_yuan(unit_cell)) * plain_number(clean_number(number_cell)), 2)
        * 100 <> fen) is true
end;

