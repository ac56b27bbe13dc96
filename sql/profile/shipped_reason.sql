-- 自带的失败原因对照: one row per code and per word that ships for all banks
select answer_code, unnest(coalesce(string_split(words, '|'), [null])) as word, reason_code
from reason_pattern
where precedence >= 0 and bank is null;
