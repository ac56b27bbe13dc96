-- 同一时刻的先后: a scalar; of outcomes at the same time and attempt the worse holds (退票, 失败, 成功)
create or replace macro outcome_weight(outcome) as case outcome when 3 then 3 when 2 then 2 else 1 end;
