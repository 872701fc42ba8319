<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments, %2</source>
        <translation>
            <numerusform>Approve %1 payment, %2</numerusform>
            <numerusform>Approve %1 payments, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments, %2 and %3</source>
        <translation>
            <numerusform>Approve %1 payment, %2 and %3</numerusform>
            <numerusform>Approve %1 payments, %2 and %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments in %2 currencies, %3 and others</source>
        <translation>
            <numerusform>Approve %1 payment in %2 currencies, %3 and others</numerusform>
            <numerusform>Approve %1 payments in %2 currencies, %3 and others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountsController</name>
    <message numerus="yes">
        <source>All %n accounts of this file are open already. Nothing would change.</source>
        <translation>
            <numerusform>The %n account of this file is open already. Nothing would change.</numerusform>
            <numerusform>All %n accounts of this file are open already. Nothing would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts would be opened</source>
        <translation>
            <numerusform>%n account would be opened</numerusform>
            <numerusform>%n accounts would be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at banks</source>
        <translation>
            <numerusform>%n at a bank</numerusform>
            <numerusform>%n at banks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are open already and stay as they are</source>
        <translation>
            <numerusform>%n is open already and stays as it is</numerusform>
            <numerusform>%n are open already and stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were opened</source>
        <translation>
            <numerusform>%n account was opened</numerusform>
            <numerusform>%n accounts were opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n accounts</source>
        <translation>
            <numerusform>Open %n account</numerusform>
            <numerusform>Open %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountsPage</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at banks</source>
        <translation>
            <numerusform>%n at a bank</numerusform>
            <numerusform>%n at banks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n currencies</source>
        <translation>
            <numerusform>%n currency</numerusform>
            <numerusform>%n currencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ActSheet</name>
    <message numerus="yes">
        <source>Can be pressed in %n s</source>
        <translation>
            <numerusform>Can be pressed in %n s</numerusform>
            <numerusform>Can be pressed in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalFindings</name>
    <message numerus="yes">
        <source>▲ %1 first-time payees</source>
        <translation>
            <numerusform>▲ %1 first-time payee</numerusform>
            <numerusform>▲ %1 first-time payees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %1 payees with another account than before</source>
        <translation>
            <numerusform>▲ %1 payee with another account than before</numerusform>
            <numerusform>▲ %1 payees with another account than before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalGuard</name>
    <message numerus="yes">
        <source>The passphrase was given more than %n minutes ago.</source>
        <translation>
            <numerusform>The passphrase was given more than %n minute ago.</numerusform>
            <numerusform>The passphrase was given more than %n minutes ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalQueueView</name>
    <message numerus="yes">
        <source>Nothing waits for you; %n payouts wait for somebody else</source>
        <translation>
            <numerusform>Nothing waits for you; %n payout waits for somebody else</numerusform>
            <numerusform>Nothing waits for you; %n payouts wait for somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payouts wait for you, the longest since %1</source>
        <translation>
            <numerusform>%n payout waits for you, since %1</numerusform>
            <numerusform>%n payouts wait for you, the longest since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalReviewView</name>
    <message numerus="yes">
        <source>%1 of %2 rows opened and proved</source>
        <translation>
            <numerusform>%1 of %2 row opened and proved</numerusform>
            <numerusform>%1 of %2 rows opened and proved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalSummary</name>
    <message numerus="yes">
        <source>Debit accounts</source>
        <translation>
            <numerusform>Debit account</numerusform>
            <numerusform>Debit accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, on %n days</source>
        <translation>
            <numerusform>%1 to %2, on %n day</numerusform>
            <numerusform>%1 to %2, on %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 payments to %2 payees</source>
        <translation>
            <numerusform>%1 payment to %2 payee</numerusform>
            <numerusform>%1 payments to %2 payees</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalsPage</name>
    <message numerus="yes">
        <source>✓ %1 is approved: %2 payments.</source>
        <translation>
            <numerusform>✓ %1 is approved: %2 payment.</numerusform>
            <numerusform>✓ %1 is approved: %2 payments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::AuditPage</name>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>%1 entry</numerusform>
            <numerusform>%1 entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::BackupSection</name>
    <message numerus="yes">
        <source>The backup is at %1: %2 entries of the log, every page and signature verified.</source>
        <translation>
            <numerusform>The backup is at %1: %2 entry of the log, every page and signature verified.</numerusform>
            <numerusform>The backup is at %1: %2 entries of the log, every page and signature verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::BalanceStrip</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailTimeline</name>
    <message numerus="yes">
        <source>%1 imported %n rows.</source>
        <translation>
            <numerusform>%1 imported %n row.</numerusform>
            <numerusform>%1 imported %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 imported %n rows from %2.</source>
        <translation>
            <numerusform>%1 imported %n row from %2.</numerusform>
            <numerusform>%1 imported %n rows from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 set %n rows aside.</source>
        <translation>
            <numerusform>%1 set %n row aside.</numerusform>
            <numerusform>%1 set %n rows aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 submitted %n payments for approval.</source>
        <translation>
            <numerusform>%1 submitted %n payment for approval.</numerusform>
            <numerusform>%1 submitted %n payments for approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 approved %n payments. The money is reserved.</source>
        <translation>
            <numerusform>%1 approved %n payment. The money is reserved.</numerusform>
            <numerusform>%1 approved %n payments. The money is reserved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::DraftRowsView</name>
    <message numerus="yes">
        <source>%n rows were changed. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n row was changed. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n rows were changed. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have the same value and the same finding. With “%1” %2 of them become ready; %3 still have something to fix or decide.</source>
        <translation>
            <numerusform>%n row has the same value and the same finding. With “%1” %2 becomes ready; %3 still has something to fix or decide.</numerusform>
            <numerusform>%n rows have the same value and the same finding. With “%1” %2 of them become ready; %3 still have something to fix or decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have the same value and the same finding. With “%1” all of them become ready.</source>
        <translation>
            <numerusform>%n row has the same value and the same finding. With “%1” it becomes ready.</numerusform>
            <numerusform>%n rows have the same value and the same finding. With “%1” all of them become ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n rows</source>
        <translation>
            <numerusform>Set %n row</numerusform>
            <numerusform>Set %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show: %1, %n rows</source>
        <translation>
            <numerusform>Show: %1, %n row</numerusform>
            <numerusform>Show: %1, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows need you</source>
        <translation>
            <numerusform>%n row needs you</numerusform>
            <numerusform>%n rows need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ExportButton</name>
    <message numerus="yes">
        <source>%1 rows written to %2.</source>
        <translation>
            <numerusform>%1 row written to %2.</numerusform>
            <numerusform>%1 rows written to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows match the filter; %2 exist.</source>
        <translation>
            <numerusform>%1 row matches the filter; %2 exist.</numerusform>
            <numerusform>%1 rows match the filter; %2 exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows exist; no filter is set.</source>
        <translation>
            <numerusform>%1 row exists; no filter is set.</numerusform>
            <numerusform>%1 rows exist; no filter is set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 rows as CSV…</source>
        <translation>
            <numerusform>The %1 row as CSV…</numerusform>
            <numerusform>All %1 rows as CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 rows for Excel…</source>
        <translation>
            <numerusform>The %1 row for Excel…</numerusform>
            <numerusform>All %1 rows for Excel…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::FindingCard</name>
    <message numerus="yes">
        <source>Apply to %n other rows with the same value</source>
        <translation>
            <numerusform>Apply to %n other row with the same value</numerusform>
            <numerusform>Apply to %n other rows with the same value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportResultPanel</name>
    <message numerus="yes">
        <source>Fix %n rows here</source>
        <translation>
            <numerusform>Fix %n row here</numerusform>
            <numerusform>Fix %n rows here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n ready rows</source>
        <translation>
            <numerusform>Go on with %n ready row</numerusform>
            <numerusform>Go on with %n ready rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n rows with reasons…</source>
        <translation>
            <numerusform>Export %n row with reasons…</numerusform>
            <numerusform>Export %n rows with reasons…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalView</name>
    <message numerus="yes">
        <source>%1 of %2 transfers fit</source>
        <translation>
            <numerusform>%1 of %2 transfer fits</numerusform>
            <numerusform>%1 of %2 transfers fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 transfers</source>
        <translation>
            <numerusform>%1 transfer</numerusform>
            <numerusform>%1 transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The book holds %1 transfers.</source>
        <translation>
            <numerusform>The book holds %1 transfer.</numerusform>
            <numerusform>The book holds %1 transfers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::LedgerController</name>
    <message numerus="yes">
        <source>All %n entries were posted before. Nothing would change.</source>
        <translation>
            <numerusform>The %n entry was posted before. Nothing would change.</numerusform>
            <numerusform>All %n entries were posted before. Nothing would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were posted before and are left out</source>
        <translation>
            <numerusform>%n was posted before and is left out</numerusform>
            <numerusform>%n were posted before and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %n entries</source>
        <translation>
            <numerusform>Post %n entry</numerusform>
            <numerusform>Post %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::LedgerPage</name>
    <message numerus="yes">
        <source>%1 transfers</source>
        <translation>
            <numerusform>%1 transfer</numerusform>
            <numerusform>%1 transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::Log</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::NewPassphrase</name>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>%n more character is needed.</numerusform>
            <numerusform>%n more characters are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Several words are easy to keep.</source>
        <translation>
            <numerusform>At least %n character. Several words are easy to keep.</numerusform>
            <numerusform>At least %n characters. Several words are easy to keep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentActs</name>
    <message numerus="yes">
        <source>%n rows are not ready. Fix them or set them aside.</source>
        <translation>
            <numerusform>%n row is not ready. Fix it or set it aside.</numerusform>
            <numerusform>%n rows are not ready. Fix them or set them aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentWords</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>another currency</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentsController</name>
    <message numerus="yes">
        <source>Submit %n payments</source>
        <translation>
            <numerusform>Submit %n payment</numerusform>
            <numerusform>Submit %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were submitted and wait for approval.</source>
        <translation>
            <numerusform>%n payment was submitted and waits for approval.</numerusform>
            <numerusform>%n payments were submitted and wait for approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n payments</source>
        <translation>
            <numerusform>Release %n payment</numerusform>
            <numerusform>Release %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were released: %1 is written. This is a sample workspace; no bank takes the file.</source>
        <translation>
            <numerusform>%n payment was released: %1 is written. This is a sample workspace; no bank takes the file.</numerusform>
            <numerusform>%n payments were released: %1 is written. This is a sample workspace; no bank takes the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were released: %1 is written. Hand it to the bank.</source>
        <translation>
            <numerusform>%n payment was released: %1 is written. Hand it to the bank.</numerusform>
            <numerusform>%n payments were released: %1 is written. Hand it to the bank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are a draft of their own now. The rest can be submitted.</source>
        <translation>
            <numerusform>%n row is a draft of its own now. The rest can be submitted.</numerusform>
            <numerusform>%n rows are a draft of their own now. The rest can be submitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows with what is to be done in each are in %1.</source>
        <translation>
            <numerusform>%n row with what is to be done in it is in %1.</numerusform>
            <numerusform>%n rows with what is to be done in each are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages are written to %1.</source>
        <translation>
            <numerusform>%n page is written to %1.</numerusform>
            <numerusform>%n pages are written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentsPage</name>
    <message numerus="yes">
        <source>Set %n aside</source>
        <translation>
            <numerusform>Set %n aside</numerusform>
            <numerusform>Set %n aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments are sealed and signed with your key. Another person approves them; until then no money moves. The rows do not change any more.</source>
        <translation>
            <numerusform>%n payment is sealed and signed with your key. Another person approves it; until then no money moves. The row does not change any more.</numerusform>
            <numerusform>%n payments are sealed and signed with your key. Another person approves them; until then no money moves. The rows do not change any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n payments, %1</source>
        <translation>
            <numerusform>Submit %n payment, %1</numerusform>
            <numerusform>Submit %n payments, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows that are not ready become a draft of their own. Nothing is lost, and the rows that are ready can go on.</source>
        <translation>
            <numerusform>%n row that is not ready becomes a draft of its own. Nothing is lost, and the rows that are ready can go on.</numerusform>
            <numerusform>%n rows that are not ready become a draft of their own. Nothing is lost, and the rows that are ready can go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n rows aside</source>
        <translation>
            <numerusform>Set %n row aside</numerusform>
            <numerusform>Set %n rows aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n payments, %1</source>
        <translation>
            <numerusform>Release %n payment, %1</numerusform>
            <numerusform>Release %n payments, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutListModel</name>
    <message numerus="yes">
        <source>%n currencies</source>
        <translation>
            <numerusform>%n currency</numerusform>
            <numerusform>%n currencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutListView</name>
    <message numerus="yes">
        <source>Show: %1, %n payouts</source>
        <translation>
            <numerusform>Show: %1, %n payout</numerusform>
            <numerusform>Show: %1, %n payouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n payouts in other states.</source>
        <translation>
            <numerusform>There is %n payout in another state.</numerusform>
            <numerusform>There are %n payouts in other states.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payouts</source>
        <translation>
            <numerusform>%n payout</numerusform>
            <numerusform>%n payouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for approval</source>
        <translation>
            <numerusform>%n waits for approval</numerusform>
            <numerusform>%n wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutRowsPanel</name>
    <message numerus="yes">
        <source>All %1 payments</source>
        <translation>
            <numerusform>The %1 payment</numerusform>
            <numerusform>All %1 payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 payments shown</source>
        <translation>
            <numerusform>%1 of %2 payment shown</numerusform>
            <numerusform>%1 of %2 payments shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The payout has %1 payments, and you approve all of them.</source>
        <translation>
            <numerusform>The payout has %1 payment, and you approve it.</numerusform>
            <numerusform>The payout has %1 payments, and you approve all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatementView</name>
    <message numerus="yes">
        <source>%1 transfers</source>
        <translation>
            <numerusform>%1 transfer</numerusform>
            <numerusform>%1 transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::SumsGrid</name>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 payouts, %2; the latest is %3</source>
        <translation>
            <numerusform>%1 payout, %2; the latest is %3</numerusform>
            <numerusform>%1 payouts, %2; the latest is %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payouts wait for you</source>
        <translation>
            <numerusform>%n payout waits for you</numerusform>
            <numerusform>%n payouts wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::TransferPane</name>
    <message numerus="yes">
        <source>One entry of %n linked transfers</source>
        <translation>
            <numerusform>One entry of %n transfer</numerusform>
            <numerusform>One entry of %n linked transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::Verify</name>
    <message numerus="yes">
        <source>%n problems were found.</source>
        <translation>
            <numerusform>%n problem was found.</numerusform>
            <numerusform>%n problems were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries were replayed from nothing, and each gave what it says.</source>
        <translation>
            <numerusform>%1 entry was replayed from nothing, and gave what it says.</numerusform>
            <numerusform>%1 entries were replayed from nothing, and each gave what it says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 signatures fit: of devices, of people and of the log.</source>
        <translation>
            <numerusform>%1 signature fits: of devices, of people and of the log.</numerusform>
            <numerusform>%1 signatures fit: of devices, of people and of the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 transfers were booked again, and every balance came out the same.</source>
        <translation>
            <numerusform>%1 transfer was booked again, and every balance came out the same.</numerusform>
            <numerusform>%1 transfers were booked again, and every balance came out the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pages of the store are as they were written.</source>
        <translation>
            <numerusform>%1 page of the store is as it was written.</numerusform>
            <numerusform>%1 pages of the store are as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tables hold what the log makes of them.</source>
        <translation>
            <numerusform>%1 table holds what the log makes of it.</numerusform>
            <numerusform>%1 tables hold what the log makes of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows of payouts were opened and fit what was signed.</source>
        <translation>
            <numerusform>%1 row of payouts was opened and fits what was signed.</numerusform>
            <numerusform>%1 rows of payouts were opened and fit what was signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::VerifySheet</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::VoucherButton</name>
    <message numerus="yes">
        <source>%n pages written to %1.</source>
        <translation>
            <numerusform>%n page written to %1.</numerusform>
            <numerusform>%n pages written to %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
