-- Was a ledger ever loaded? Without one, what is paid is unknown, not nothing.
-- grain: one row
select count(*) > 0 as known from burn_ledger
