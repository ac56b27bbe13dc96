-- 已见过的收款对象: one row per person, name and account that this reading has met, with its reference
-- Lives in the memory of the reading child only; the owner of the database gets references and pseudonyms.
create table if not exists recipient_seen (high ubigint, low ubigint, reference integer);
