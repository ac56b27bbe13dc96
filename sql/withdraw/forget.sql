-- 忘掉被撤销的文件: its duplicates, rejected rows and the persons, accounts and words that only it named
delete from repeated_row where import_id in (select import_id from withdrawn);

delete from reject where import_id in (select import_id from withdrawn);

insert into withdrawal
select import_id, getvariable('withdrawn_at')::timestamp, getvariable('withdrawal_reason')::varchar
from withdrawn;

update import
set status = 'withdrawn', rejects = null
where import_id in (select import_id from withdrawn);

delete from recipient where recipient_key not in (select recipient_key from raw_payment);

delete from person where person_key not in (select person_key from recipient);

delete from account where account_key not in (select account_key from recipient);

delete from township_name
where township_key not in (
    select township_key from raw_payment where township_key is not null
);

delete from bank_answer
where answer_key not in (select answer_key from raw_feedback where answer_key is not null);
