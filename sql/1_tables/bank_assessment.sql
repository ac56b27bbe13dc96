-- 银行考评的录入: what the office entered, copied from the register at each start and change (it can't be made again here)
-- One row per part of the composite score: whole numbers, 0 where it does not count.
create table if not exists bank_weight (part varchar, weight integer);

-- One row per month (yyyymm) and bank: the score of its service that people gave, in tenths of a point (0 to 1000).
create table if not exists bank_score (month integer, bank varchar, tenths integer);
