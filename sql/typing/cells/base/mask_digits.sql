-- 遮盖长数字: free text -> the same with every run of seven or more digits cut to **** and its last four
create or replace macro mask_digits(v) as regexp_replace(
    v,
    '[0-9０-９]{3,}([0-9０-９]{3}[0-9０-９Xx])',
    '****\1',
    'g'
);
