-- Was a ledger ever loaded? Without one, what is paid is unknown, not nothing.
-- grain: one row
select exists (select 1 from burn_ledger) as known
