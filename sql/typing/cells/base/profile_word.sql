-- 格式设置中的用语: vocabulary (kind.column) and word -> the code registered for it; null for an unknown word
-- The words of the profile in force are a variable (typing/know_words.sql): null where none are registered.
create or replace macro profile_word(vocabulary, w) as
    cast(getvariable('profile_words') as map(varchar, map(varchar, integer)))[vocabulary][w];
