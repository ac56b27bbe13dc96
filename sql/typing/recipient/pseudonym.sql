-- 化名: a scalar; HMAC-SHA256 of a text with this installation's secret, its first 128 bits
-- The variables `inner_key` and `outer_key` hold the secret, padded to a block and mixed as RFC 2104 says.
create or replace macro pseudonym(clear_text) as
    left(
        sha256(
            getvariable('outer_key')::blob
            || unhex(sha256(getvariable('inner_key')::blob || encode(clear_text)))
        ),
        32
    )::uuid;
