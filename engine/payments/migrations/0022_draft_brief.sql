-- Local: what lists of drafts add up and order by, beside the rows, so that nobody reads the long ones for it.
CREATE INDEX draft_row_brief ON draft_row(id, state, currency, amount, value_date, debit_account);
