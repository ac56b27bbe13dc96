-- 非空文本: text -> the same, null when empty
-- Like `nullif`, which however writes its argument out twice and makes long expressions explode;
-- a lambda over a list of one is how a macro names an intermediate value.
create or replace macro filled(v) as
    list_transform([v], lambda whole: case when whole <> '' then whole end)[1];
