-- 一项义务的样子: a scalar; a row of counted_record as pages show it, with the name of its unit; null for null
create or replace macro shown_record(for_record, unit_called) as if(
    for_record is null,
    null,
    {
        'state': state_name(for_record.state),
        'amount': for_record.amount::double,
        'region': coalesce(unit_called, for_record.region),
        'project': for_record.project,
        'bank': for_record.bank,
        'month': for_record.month,
        'is_to_card': for_record.is_to_card,
        'is_pushed': for_record.is_pushed,
        'is_first_paid': for_record.is_first_paid
    }
);
