-- Keys that papers are sealed with: every public half is kept for ever, the private one only while it seals.
create schema seals;

create table seals.signing_key (
    -- The beginning of the thumbprint of the public half (RFC 7638).
    id text primary key,
    -- Ed25519, 32 bytes (RFC 8032).
    public_half bytea not null,
    -- Encrypted with a key derived from the installation's secret; gone once the key is retired.
    private_half bytea,
    made_at timestamptz not null,
    retired_at timestamptz,
    check ((retired_at is null) = (private_half is not null))
);
create unique index signing_key_current on seals.signing_key ((true)) where retired_at is null;
