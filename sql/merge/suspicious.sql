-- 可疑的主键: one row per key that stands more than once in the batch, or in what is already loaded
create or replace temp table suspicious as
select slip_key, line_no, discriminator
from incoming_key
group by slip_key, line_no, discriminator
having count(*) > 1
union
select known_key.slip_key, known_key.line_no, known_key.discriminator
from known_key
semi join incoming_key using (slip_key, line_no, discriminator);
