-- 银行考评的录入: the variables `bank_weights` and `bank_scores` (JSON lists) in place of what was there
delete from bank_weight;

insert into bank_weight
select unnest(entries, recursive := true)
from (
    select from_json(
        getvariable('bank_weights'), '[{"part":"VARCHAR","weight":"INTEGER"}]'
    ) as entries
);

delete from bank_score;

insert into bank_score
select unnest(entries, recursive := true)
from (
    select from_json(
        getvariable('bank_scores'), '[{"month":"INTEGER","bank":"VARCHAR","tenths":"INTEGER"}]'
    ) as entries
);
