-- 一项义务计入哪些数: a scalar; what one obligation adds to each figure (counts 1, amounts 分), zeros left out
-- `for_record` is a row of counted_record; states: 0 待反馈, 1 成功, 2 遗留, 3 已退款.
create or replace macro record_counts(for_record) as list_filter(
    [
        {'figure': 'due', 'adds': 1::bigint},
        {'figure': 'paid', 'adds': (for_record.state = 1)::bigint},
        {'figure': 'outstanding', 'adds': (for_record.state = 2)::bigint},
        {'figure': 'pending', 'adds': (for_record.state = 0)::bigint},
        {'figure': 'refunded', 'adds': (for_record.state = 3)::bigint},
        {'figure': 'paidToSocialCard', 'adds': for_record.is_to_card::bigint},
        {'figure': 'paidToNaturalPersons', 'adds': for_record.is_to_person::bigint},
        {'figure': 'pushed', 'adds': for_record.is_pushed::bigint},
        {'figure': 'firstAttemptPaid', 'adds': for_record.is_first_paid::bigint},
        {'figure': 'amountDue', 'adds': for_record.amount},
        {'figure': 'amountPaid', 'adds': if(for_record.state = 1, for_record.amount, 0)},
        {'figure': 'amountOutstanding', 'adds': if(for_record.state = 2, for_record.amount, 0)},
        {'figure': 'amountPending', 'adds': if(for_record.state = 0, for_record.amount, 0)},
        {'figure': 'amountRefunded', 'adds': if(for_record.state = 3, for_record.amount, 0)}
    ],
    lambda one: one.adds <> 0
);
