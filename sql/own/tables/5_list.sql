-- 本读者的名录: lists of persons, places and entries as far as the reader's records reach
-- Recipients, accounts and persons are reached from payments alone; they have pseudonyms and masked numbers.
create view recipient as from yikatong.main.recipient;
create view account as from yikatong.main.account;
create view person as from yikatong.main.person;

create view dimension_key as
select * from yikatong.main.dimension_key where is_own_name(dimension, dimension_key);

create view dimension_name as
select * from yikatong.main.dimension_name where is_own_name(dimension, dimension_key);

create view township_name as
select * from yikatong.main.township_name where is_own_name('township', township_key);

create view bank_answer as
select * from yikatong.main.bank_answer where answer_key in (select answer_key from troubled_spell);

create view own_person as
select pseudonym
from yikatong.main.person
where person_key in (select person_key from obligation_state);

create view raw_card as
select * from yikatong.main.raw_card where person_pseudonym in (select pseudonym from own_person);

create view raw_roster as
select * from yikatong.main.raw_roster where person_pseudonym in (select pseudonym from own_person);

create view raw_target as select * from yikatong.main.raw_target where is_own_unit(region_code);
create view raw_contract as select * from yikatong.main.raw_contract where is_own_unit(region_code);
create view raw_fund as select * from yikatong.main.raw_fund where is_own_unit(region_code);
create view raw_performance as select * from yikatong.main.raw_performance where is_own_unit(region_code);
create view raw_publicity as select * from yikatong.main.raw_publicity where is_own_unit(region_code);
create view raw_voucher as select * from yikatong.main.raw_voucher where is_own_unit(region_code);
create view target_entry as select * from yikatong.main.target_entry where is_own_unit(region_code);
create view ledger_version as select * from yikatong.main.ledger_version where is_own_unit(region_code);
create view monitoring_act as select * from yikatong.main.monitoring_act where is_own_unit(region_code);

create view ledger_file as
select * from yikatong.main.ledger_file where case_no in (select case_no from ledger_version);
