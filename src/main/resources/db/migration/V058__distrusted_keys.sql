-- A key somebody copied: since that instant its seals prove nothing. It may be found to be earlier, never later.
alter table seals.signing_key
    add column distrusted_at timestamptz;
