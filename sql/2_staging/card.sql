-- 社保卡状态: one row per person, card and day of counting; without clear numbers
create or replace view card as
select * exclude (superseded_by)
from raw_card
where superseded_by is null;
