-- 台账: every version of the rows that stand beside payments, but for the numbers of imports
select 'fund' as kind, hash(row) as content
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_fund) as row
union all
select 'voucher', hash(row)
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_voucher) as row
union all
select 'performance', hash(row)
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_performance) as row
union all
select 'contract', hash(row)
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_contract) as row
union all
select 'publicity', hash(row)
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_publicity) as row
union all
select 'card', hash(row)
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_card) as row
union all
select 'roster', hash(row)
from (select * exclude (import_id, superseded_by), superseded_by is null as is_current from raw_roster) as row
