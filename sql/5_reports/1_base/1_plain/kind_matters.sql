-- 一种文件与变动有无关系: a scalar; whether rows of a kind can have made the difference between two rows of counted_record
-- Outcomes and pushes say nothing of whether an obligation is there at all.
create or replace macro kind_matters(for_kind, row_before, row_after) as
    case
        when for_kind in ('slip', 'payment') then true
        when row_before is null or row_after is null then for_kind = 'region'
        when for_kind = 'push' then row_before.is_pushed <> row_after.is_pushed
        when for_kind in ('feedback', 'refund')
        then row_before.state <> row_after.state
            or row_before.is_first_paid <> row_after.is_first_paid
            or row_before.is_to_card <> row_after.is_to_card
            or row_before.is_to_person <> row_after.is_to_person
            or row_before.is_pushed <> row_after.is_pushed
        when for_kind = 'region' then row_before.region <> row_after.region
        when for_kind = 'project' then row_before.project <> row_after.project
        else false
    end;
