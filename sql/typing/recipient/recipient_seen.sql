-- 已见过的收款对象: what this reading has met, with references; by two hashes of the clear texts
-- Lives in the memory of the reading child only; the owner of the database gets references and pseudonyms.
create table if not exists recipient_seen (high ubigint, low ubigint);

create table if not exists person_seen (high ubigint, low ubigint);

create table if not exists account_seen (high ubigint, low ubigint);
