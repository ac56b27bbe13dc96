-- 小分母: one row: a rate whose denominator is under this is marked, as one payment moves it by a point or more
-- Data: the office may edit it.
create table if not exists small_denominator as
select 100 as marked_under;
