-- 是否单位: cell of 对象类型 -> whether the beneficiary is a company; an empty cell is a person
create or replace macro is_company_of(v) as case
    when v is null or v = '个人' then false
    else list_transform(
        [clean_word(v)],
        lambda word: (
            regexp_full_match(word, '单位|对公|企业')
            or profile_word('payment.beneficiary_type', word) = 1
        ) is true
    )[1]
end;
