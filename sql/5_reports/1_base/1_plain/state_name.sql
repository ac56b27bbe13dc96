-- 状态名: a scalar; the contract's name of a state of an obligation (domain.md, section 4)
create or replace macro state_name(for_state) as
    case for_state
        when 0 then 'pending'
        when 1 then 'paid'
        when 2 then 'outstanding'
        when 3 then 'refunded'
    end;
