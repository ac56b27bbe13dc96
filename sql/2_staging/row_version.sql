-- 各版本的内容: one row per version of a row about one of the slips `for_slips` (slip keys), with its key and what it
-- says, column by column: as a reader may see it (`value`: masked when it was read; money in 元) and as it is told
-- apart (`token`)
create or replace macro row_version(for_slips) as table
with told as (
    select
        'slip' as kind,
        slip_key,
        null::integer as line_no,
        '' as event,
        null::timestamp as happened_at,
        import_id,
        source_line,
        superseded_by,
        [
            ('批次名称', batch_name, batch_name),
            ('期号', period::varchar, period::varchar),
            ('项目编码', project_code, project_code),
            ('项目名称', project_name, project_name),
            ('县区编码', region_code, region_code),
            ('县区名称', region_name, region_name),
            ('乡镇编码', township_code, township_code),
            ('主管部门', department, department),
            ('代发银行编码', bank_code, bank_code),
            ('代发银行', bank_name, bank_name),
            ('建单时间', created_at::varchar, created_at::varchar),
            ('审核时间', audited_at::varchar, audited_at::varchar),
            ('资金到账时间', fund_arrived_at::varchar, fund_arrived_at::varchar),
            ('拨款时间', funded_at::varchar, funded_at::varchar),
            ('支付凭证号', voucher_no, voucher_no),
            ('财政确认时间', confirmed_at::varchar, confirmed_at::varchar),
            ('应发人次', due_count::varchar, due_count::varchar),
            ('应发金额', (due_amount / 100)::decimal(18, 2)::varchar, due_amount::varchar),
            ('发放类型', if(is_reissue, '纠错再发', '首次'), is_reissue::varchar),
            ('原发放单号', original_slip_no, original_slip_no),
            ('状态', status, status)
        ] as cells
    from raw_slip
    where slip_key in (select unnest(for_slips))
    union all
    select
        'payment', raw_payment.slip_key, line_no, '', null, import_id, source_line, superseded_by,
        [
            ('享受人姓名', recipient.name_masked, recipient.name_tag::varchar),
            ('享受人身份证号', recipient.id_masked, raw_payment.person_key::varchar),
            (
                '对象类型',
                if(raw_payment.is_company, '单位', '个人'),
                raw_payment.is_company::varchar
            ),
            ('收款人', if(payee_differs, '与享受人不同', '同享受人'), payee_differs::varchar),
            ('银行账号', '尾号' || recipient.account_tail, recipient.account_key::varchar),
            ('开户银行', opening_bank, opening_bank),
            (
                '是否社保卡',
                case when is_social_card then '是' when not is_social_card then '否' end,
                is_social_card::varchar
            ),
            ('乡镇编码', township_name.township_code, township_name.township_code),
            ('乡镇名称', township_name.township_name, township_name.township_name),
            ('村名称', village, village),
            (
                '补贴标准', if(standard_mismatch, '与金额不符', '与金额相符'),
                standard_mismatch::varchar
            ),
            ('应发金额', (amount / 100)::decimal(18, 2)::varchar, amount::varchar),
            ('原发放单号', original.slip_no, original.slip_no),
            ('原明细序号', original_line_no::varchar, original_line_no::varchar),
            ('停发原因', stop_reason, stop_reason),
            ('备注', note, note)
        ]
    from raw_payment
    join recipient using (recipient_key)
    left join township_name using (township_key)
    left join slip_number as original on original.slip_key = raw_payment.original_slip_key
    where raw_payment.slip_key in (select unnest(for_slips))
    union all
    select
        'feedback', slip_key, line_no, concat_ws('/', attempt, result, answered_at), answered_at,
        import_id, source_line, superseded_by,
        [
            ('返回码', bank_answer.bank_code, bank_answer.bank_code),
            ('失败原因', bank_answer.bank_reason, bank_answer.bank_reason),
            ('实发金额', (paid_amount / 100)::decimal(18, 2)::varchar, paid_amount::varchar),
            ('入账时间', credited_at::varchar, credited_at::varchar),
            ('银行流水号', serial_no, serial_no)
        ]
    from raw_feedback
    left join bank_answer using (answer_key)
    where slip_key in (select unnest(for_slips))
    union all
    select
        'refund', slip_key, line_no, coalesce(requested_at::varchar, ''), requested_at,
        import_id, source_line, superseded_by,
        [
            ('退款类型', refund_type, refund_type),
            ('办结时间', closed_at::varchar, closed_at::varchar),
            ('金额', (amount / 100)::decimal(18, 2)::varchar, amount::varchar),
            ('原因', reason, reason)
        ]
    from raw_refund
    where slip_key in (select unnest(for_slips))
    union all
    select
        'push', slip_key, line_no, pushed_at::varchar, pushed_at,
        import_id, source_line, superseded_by,
        [
            ('渠道', channel, channel),
            ('结果', if(is_success, '成功', '失败'), is_success::varchar)
        ]
    from raw_push
    where slip_key in (select unnest(for_slips))
)

select
    * exclude (cells),
    list_transform(
        cells,
        lambda cell: {'name': cell[1], 'value': cell[2], 'token': cell[3]}
    ) as cells
from told;
