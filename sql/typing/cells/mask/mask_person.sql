-- 遮盖文中的人: free text and the name of a person of its row -> the text with the first character of that name only
-- Most rows have no text: a name is cleaned only where there is one.
create or replace macro mask_person(v, person) as case
    when v is null or v = '' then v
    when length(clean_name(person)) > 1
        then replace(v, clean_name(person), mask_name(clean_name(person)))
    else v
end;
