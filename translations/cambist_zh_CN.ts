<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments, %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments, %2 and %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments in %2 currencies, %3 and others</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskTray</name>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::AboutDialog</name>
    <message>
        <source>About Cambist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A treasury and payments console. Your data lie encrypted on this machine; nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace format is a preview: a later version may not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountChooser</name>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountPane</name>
    <message>
        <source>Of no payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book of a bank account; payouts leave from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payouts that were released and that the bank has not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What confirmed payouts are booked against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger balance · available %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNAPS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never overdrawn: payments that wait are counted, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debits posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debits pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits pending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountTreeModel</name>
    <message>
        <source>available %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IBAN or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNAPS or BIC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountsController</name>
    <message>
        <source>Import accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the accounts of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the accounts of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts of this file are open already. Nothing would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts would be opened</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at banks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2. %3. Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n are open already and stay as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were opened</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountsPage</name>
    <message>
        <source>Import accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of accounts (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 · %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n at banks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n currencies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At banks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the accounts of a CSV file, after a dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator opens accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what was posted to the account that is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, name, bank or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts by entity and currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart of accounts comes from a CSV file with code, type and currency. It is tried first; nothing is opened unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator opens accounts from a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ActSheet</name>
    <message numerus="yes">
        <source>Can be pressed in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalFindings</name>
    <message>
        <source>Show all %1 in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>▲ %1 first-time payees</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %1 payees with another account than before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against all payouts that were released from this workspace before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out. Every payee was paid before, to the same account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest payments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalGuard</name>
    <message>
        <source>The passphrase was given too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Passphrase correct; button active in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Passphrase correct; a click or Space on the button approves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing once more and signing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase again, to approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalQueueModel</name>
    <message>
        <source>Payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total per currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-time payees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve, step 1 of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person&apos;s step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known when the payout has been opened for review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalQueueView</name>
    <message>
        <source>The queue cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n payouts wait for you; the longest: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing waits for you; %n payouts wait for somebody else</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You can look, but not approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has the role approver yet. Settings: invite a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That needs the role approver. These people have it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You prepared this payout, so you cannot approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else has the role approver yet. Settings: invite a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payouts that wait for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what waits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payout comes here when it is submitted. Its maker cannot approve it; another person does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Payments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalSummary</name>
    <message numerus="yes">
        <source>Debit accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大写</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, on %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 payments to %2 payees</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, submitted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed on this machine from the sealed rows, independent of the maker&apos;s summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalsController</name>
    <message>
        <source>Reviewing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop. Nothing is approved, and nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row was opened and agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening, comparing and signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved; the money is reserved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find commands, pages, payouts and accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters, or pinyin initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; commands    # payouts    @ accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ContextBar</name>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::DateField</name>
    <message>
        <source>“%1” is no date. Write it as 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailFindings</name>
    <message>
        <source>whole row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more rows stand in the view of all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>message, then remedy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that is to be fixed or decided.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailRowsModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailTimeline</name>
    <message numerus="yes">
        <source>%1 imported %n rows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 imported %n rows from %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 set %n rows aside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 submitted %n payments for approval.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 returned it for correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned it for correction: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 approved %n payments. The money is reserved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 released %n payments.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 released %n payments as %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The bank reported: %1 settled, %2 returned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::DraftRowsModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remittance information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, what is wrong with it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ExportButton</name>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows match the filter; %2 exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows exist; no filter is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 rows as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 rows for Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel holds %1 rows; %2 are too many. Use CSV, or filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported at (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the rows as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop. No file is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel holds %1 rows; the table has more. No file was written. Use CSV, or filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::FactList</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportSheet</name>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalFilterBar</name>
    <message>
        <source>Amounts are compared within one currency: choose an account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalView</name>
    <message>
        <source>counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 transfers fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfer fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book holds %1 transfers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been posted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries come from a file, and from payouts that are approved and released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post entries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::LedgerController</name>
    <message>
        <source>Post entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the entries of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting the entries of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is posted stays posted. The same file goes on where it stopped, and posts nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n entries were posted before. Nothing would change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be posted as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Debits equal credits in each. Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. Nothing has been changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n were posted before and are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were posted as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Post %n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::LedgerPage</name>
    <message>
        <source>Post entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries (*.ndjson *.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post entries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts the entries of an NDJSON file, after a dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator posts entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this view of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::MoneyEdit</name>
    <message>
        <source>In “%1” a comma stands where no thousands end. Write the decimals after a point: 1,234.50.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; several words are easy to remember.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: sufficient. Longer is stronger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: strong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaletteModel</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentActs</name>
    <message>
        <source>You do not have the role maker. A maker prepares and submits payouts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row is ready or dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is ready yet. Fix rows first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not ready. Fix them or set them aside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No row is ready, so there is nothing to go on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have neither the role maker nor the role approver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You prepared this payout, so another person approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the role approver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be approved first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a bank file once the payout was released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank reports once the payout was released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was released already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentWords</name>
    <message>
        <source>To fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part-settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>another currency</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentsController</name>
    <message numerus="yes">
        <source>Submit %n payments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were submitted and wait for approval.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n payments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were released: %1 is written. This is a sample workspace; no bank takes the file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were released: %1 is written. Hand it to the bank.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written: the same bytes as at the release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank reports %1 settled, %2 returned, %3 open, and %4 rows that the payout does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank reports %1 settled, %2 returned, %3 open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows are a draft of their own now. The rest can be submitted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows with what is to be done in each are in %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows were read, %2 of them corrected. %3 are still to be fixed or decided.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a payout first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not belong to a payout in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix in place  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Set %n aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rows to fix…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back corrections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export bank file again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read bank status…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank files (*.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export bank file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read bank status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit “%1” for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n payments are sealed and signed with your key. Another person approves them; until then no money moves. The rows do not change any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n payments, %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set rows aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows that are not ready become a draft of their own. Nothing is lost, and the rows that are ready can go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n rows aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank file is written and the money is booked as on its way. This is a sample workspace: the payees and banks are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank file is written and the money is booked as on its way. Whoever hands the file to the bank moves the money. A release cannot be taken back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Release %n payments, %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Do not release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the bank file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file of payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments (*.csv *.txt *.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutDetailPane</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 settled, %2 returned, %3 without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a payout to see where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the payout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutListModel</name>
    <message>
        <source>Payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n currencies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutListView</name>
    <message numerus="yes">
        <source>Show: %1, %n payouts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No payout matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n payouts in other states.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n payouts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for approval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, by currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a file of payments: CSV or pain.001. A file can be dropped here, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts and payouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payouts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payout begins with a file of payments. It is checked row by row, and nothing is sent before another person has approved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutRowsModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stands out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutRowsPanel</name>
    <message numerus="yes">
        <source>All %1 payments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 payments shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payout has %1 payments, and you approve all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-time payees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payees with another account than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ First-time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ Account changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by payee, account, purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments of this payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the rows…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ReleaseForm</name>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pain.001.001.09 (usual)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pain.001.001.03 (older banks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the bank file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::SendBackSheet</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details for the maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes a draft of %1 again, with your reason. Nothing is reserved and nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payee or an account is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment was made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value date is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supporting document is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back to the maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::ShortcutsSheet</name>
    <message>
        <source>In tables and panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row with a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous row with a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::SidePane</name>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::StateStack</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatementModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatementView</name>
    <message>
        <source>counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the statement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one above, by any part of its code or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatusStrip</name>
    <message>
        <source>Kept on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks in %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::TaskRow</name>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::TaskTray</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No long work is under way. Imports, checks and backups show here how far they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::Tell</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::Transfer</name>
    <message>
        <source>posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts pending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voids %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted from entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submission of a payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval of a payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejection of a payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release of a payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the bank on a payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was debited to %2 and credited to %3, value date %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was reserved: to be debited to %2 and credited to %3, value date %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What transfer %5 had reserved was posted: %1 debited to %2 and credited to %3, value date %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What transfer %4 had reserved was given back: %1 between %2 and %3. Nothing was posted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::TransferPane</name>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending, still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending, posted or given back since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pending transfer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show log entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>One entry of %n linked transfers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfer %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::TrialBalanceModel</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debits posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debits pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::TrialBalanceView</name>
    <message>
        <source>Debits and credits differ in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debits equal credits in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted and pending, over all accounts of each currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books that were kept through Cambist cannot come to differ. Stop working in this workspace and verify the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cambist::ui::UnlockPage</name>
    <message>
        <source>Sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
