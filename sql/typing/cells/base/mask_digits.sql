-- 遮盖长数字: free text -> the same without long numbers: of an ID its last two digits stay, of others their last four
-- (security.md, R27). Written in groups with blanks or hyphens, which dates are not, nothing stays.
create or replace macro mask_digits(v) as regexp_replace(
    regexp_replace(
        regexp_replace(
            v,
            '[0-9０-９]{4,8}(?:[ 　-]{1,2}[0-9０-９]{3,8}){2,5}[Xx]?'
            || '|[0-9０-９]{6,8}[ 　-]{1,2}[0-9０-９]{9,13}[Xx]?',
            '****',
            'g'
        ),
        '\b(?:[0-9]{16}([0-9][0-9Xx])|[0-9]{13}([0-9]{2}))\b',
        '****\1\2',
        'g'
    ),
    '[0-9０-９]{3,}([0-9０-９]{3}[0-9０-９Xx])',
    '****\1',
    'g'
);
