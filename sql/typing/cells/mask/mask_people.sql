-- 遮盖反馈中的人: a bank's answer -> the same with the first character only of each name in it
-- A row of answers has no name to compare with: what begins like one outside of the words that banks answer with is taken
-- for one (docs/decisions/36). The patterns come from answer_patterns.ts; most answers
-- hold no character that names begin with, and go no further. The marks around a name are characters that no export has.
create or replace macro mask_people(v) as case
    when v is null or not regexp_matches(v, getvariable('name_begins')) then v
    else replace(
        replace(
            regexp_replace(
                regexp_replace(
                    v, getvariable('answer_parts'),
                    concat('\1', chr(57344), '\2\4', chr(57345), '\3'), 'g'
                ),
                '\x{e000}([^\x{e001}])[^\x{e001}]*\x{e001}', '\1**', 'g'
            ),
            chr(57344), ''
        ),
        chr(57345), ''
    )
end;
