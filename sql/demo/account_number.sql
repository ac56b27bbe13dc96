-- 银行账号: 19 digits with a right Luhn digit, of a range that no bank has; from eight digits
create macro account_number(eight) as (
    '6200001217' || eight || (10 - luhn_sum(eight) % 10) % 10
);
