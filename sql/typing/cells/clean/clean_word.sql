-- 词: cell -> the word in it, half-width, upper-case, without blanks
create or replace macro clean_word(v) as upper(clean_code(v));
