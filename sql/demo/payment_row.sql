-- 发放明细的内容: one row per first-issue payment of one file, its cells by name; amounts in 元 as text
create macro payment_row(wanted_file) as table
with paid_to as (
    select
        line.*,
        township.township_code,
        township.township_name,
        if(
            fate = 'elsewhere',
            elsewhere_first_person + line_no % elsewhere_persons,
            first_person + in_pool
        )::integer as person_no,
        first_company + company as company_no
    from line(wanted_file) as line
    join township
        on township.region_code = line.region_code
        and township.township_no = 1 + in_pool % townships
),

numbered as (
    select
        *,
        mixed_person(person_no, seed) as mixed,
        account_body(coalesce(20000000 + company_no, person_no), seed) as account_body
    from paid_to
),

born as (
    select
        *,
        date '1932-01-01' + mixed // 999 as birthday,
        mixed % 999 + 1 as nth_of_day
    from numbered
),

identified as (
    select
        *,
        year(birthday)::integer as birth_year,
        month(birthday)::integer as birth_month,
        day(birthday)::integer as birth_day
    from born
)

select
    slip_no,
    slip_code,
    line_no,
    company is not null as is_company,
    if(
        company is null,
        person_name(person_no, mixed),
        string_split('丰收|金穗|众鑫|沃野|惠民', '|')[1 + company_no % 5] || company_no
            || '号农机专业合作社'
    ) as payee_name,
    if(
        company is null,
        id_number(birth_year, birth_month, birth_day, nth_of_day),
        '91410500MA' || (10000000 + company_no)
    ) as payee_id,
    account_number(account_body) as account,
    bank_name,
    case
        when company is not null then '否'
        when fate <> 'cardless' or fate is null then '是'
        when turn % 4 = 0 then null
        else '否'
    end as social_card,
    township_code,
    township_name,
    string_split('东|西|南|北|前|后|大|小', '|')[1 + in_pool % 8]
        || string_split('王|李|张|杨|赵|马|郭|孙|高', '|')[1 + in_pool // 8 % 9]
        || string_split('庄|村|寨|屯', '|')[1 + in_pool // 72 % 4] as village_name,
    if(standard > 0 and company is null, (standard / 100)::decimal(18, 2), null) as standard,
    if(standard > 0 and company is null, basis // standard, null) as quantity,
    (amount / 100)::decimal(18, 2) as amount,
    amount as amount_fen,
    project_name,
    month
from identified;
