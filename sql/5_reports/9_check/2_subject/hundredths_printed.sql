-- 印出的百分之一: a scalar; a rate in hundredths of its own unit (‰ for 遗留率, 待反馈率, 退款率; else %), as it is printed; of a
-- count or an amount the value itself
create or replace macro hundredths_printed(for_top, for_bottom, for_indicator) as
    case
        when not ends_with(for_indicator, 'Rate') and for_indicator <> 'cardShare' then for_top
        when for_indicator in ('leftoverRate', 'pendingRate', 'refundedRate')
        then greatest(
            (2 * for_top::hugeint * 100000 + for_bottom) // (2 * for_bottom),
            (for_top > 0)::integer
        )
        when for_top < for_bottom
        then least((2 * for_top::hugeint * 10000 + for_bottom) // (2 * for_bottom), 9999)
        else 10000
    end;
