-- 比对名单: one row per person on a list; without clear numbers and names
create or replace view roster as
select * exclude (superseded_by)
from raw_roster
where superseded_by is null;
