<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>授权</translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments, %2</source>
        <translation>
            <numerusform>授权 %1 笔，%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments, %2 and %3</source>
        <translation>
            <numerusform>授权 %1 笔，%2 和 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %1 payments in %2 currencies, %3 and others</source>
        <translation>
            <numerusform>授权 %1 笔，共 %2 种货币，%3 等</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Treasury and payments, encrypted on your own machine</source>
        <translation>司库与付款，数据加密保存在本机</translation>
    </message>
    <message>
        <source>Language of the window: en or zh.</source>
        <translation>界面语言：en 或 zh。</translation>
    </message>
    <message>
        <source>Begin where a sample workspace is made.</source>
        <translation>从建立示例工作区开始。</translation>
    </message>
    <message>
        <source>Folder of the workspace to open.</source>
        <translation>要打开的工作区文件夹。</translation>
    </message>
</context>
<context>
    <name>PayoutVoucher</name>
    <message>
        <source>Payment voucher</source>
        <translation>付款凭单</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>核算主体</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>批次编号</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Approvals and proof</source>
        <translation>授权与证明</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>发送人</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未授权</translation>
    </message>
    <message>
        <source>Root of the rows</source>
        <translation>各行根哈希</translation>
    </message>
    <message>
        <source>Bank file, SHA-256</source>
        <translation>银行文件 SHA-256</translation>
    </message>
    <message>
        <source>Written by %1, %2, from the sealed rows</source>
        <translation>由 %1 于 %2 根据已封存的行生成</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>收款行代码</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>EU</source>
        <translation>欧盟</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Maker</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two roles</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TaskTray</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>剩余 %1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AboutDialog</name>
    <message>
        <source>About Cambist</source>
        <translation>关于汇衡</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>A treasury and payments console. Your data lie encrypted on this machine; nothing is sent anywhere.</source>
        <translation>司库与付款工作台。数据加密保存在本机，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>The workspace format is a preview: a later version may not open it.</source>
        <translation>工作区格式为预览版，后续版本可能无法打开。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 3 版或更高版本（GPL-3.0-or-later）发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AboutSection</name>
    <message>
        <source>This workspace</source>
        <translation>当前工作区</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>记账本位币</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sample: invented data, nothing can be sent</source>
        <translation>示例：数据均为虚构，不能发送银行</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>日志条数</translation>
    </message>
    <message>
        <source>Id of the workspace</source>
        <translation>工作区编号</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>您的密钥</translation>
    </message>
    <message>
        <source>Everything lies encrypted in one folder on this machine.</source>
        <translation>全部数据加密保存在本机的一个文件夹中。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览版</translation>
    </message>
    <message>
        <source>The format of workspaces is a preview: a later version may not open this one. Keep what you need beside it, too.</source>
        <translation>工作区格式为预览版，后续版本可能无法打开。请另行保存需要留存的内容。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountChooser</name>
    <message>
        <source>All accounts</source>
        <translation>全部科目</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>请选择科目</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountPane</name>
    <message>
        <source>Book of a bank account; payouts leave from here</source>
        <translation>银行账户科目，付款批次由此付出</translation>
    </message>
    <message>
        <source>Payouts that were released and that the bank has not confirmed</source>
        <translation>已发送、银行尚未确认的付款批次</translation>
    </message>
    <message>
        <source>What confirmed payouts are booked against</source>
        <translation>已确认付款批次的对方科目</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Show statement</source>
        <translation>查看明细账</translation>
    </message>
    <message>
        <source>Ledger balance · available %1</source>
        <translation>账面余额 · 可用余额 %1</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>CNAPS code</source>
        <translation>支付系统行号</translation>
    </message>
    <message>
        <source>Clearing code</source>
        <translation>清算代码</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家（地区）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Never overdrawn: payments that wait are counted, too</source>
        <translation>不得透支，待处理付款计入占用</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>核算主体</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Ledger balance</source>
        <translation>账面余额</translation>
    </message>
    <message>
        <source>Pending out</source>
        <translation>待处理付出</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用余额</translation>
    </message>
    <message>
        <source>Debits posted</source>
        <translation>借方已记账</translation>
    </message>
    <message>
        <source>Credits posted</source>
        <translation>贷方已记账</translation>
    </message>
    <message>
        <source>Debits pending</source>
        <translation>借方待处理</translation>
    </message>
    <message>
        <source>Credits pending</source>
        <translation>贷方待处理</translation>
    </message>
    <message>
        <source>Not used for payouts</source>
        <translation>与付款批次无关</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>控制</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountTreeModel</name>
    <message>
        <source>available %1</source>
        <translation>可用余额 %1</translation>
    </message>
    <message>
        <source>No entity</source>
        <translation>无核算主体</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Ledger balance</source>
        <translation>账面余额</translation>
    </message>
    <message>
        <source>Pending out</source>
        <translation>待处理付出</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用余额</translation>
    </message>
    <message>
        <source>IBAN or number</source>
        <translation>IBAN 或账号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>CNAPS or BIC</source>
        <translation>支付系统行号或 BIC</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountsController</name>
    <message>
        <source>Import accounts</source>
        <translation>导入科目</translation>
    </message>
    <message>
        <source>Checking the accounts of %1</source>
        <translation>正在校验 %1 中的科目</translation>
    </message>
    <message>
        <source>Opening the accounts of %1</source>
        <translation>正在开立 %1 中的科目</translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts of this file are open already. Nothing would change.</source>
        <translation>
            <numerusform>此文件中的 %n 个科目均已开立，不会有任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts would be opened</source>
        <translation>
            <numerusform>将开立 %n 个科目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at banks</source>
        <translation>
            <numerusform>其中银行账户 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. Nothing has been changed yet.</source>
        <translation>%1，%2。尚未作任何更改。</translation>
    </message>
    <message>
        <source>%1, %2. %3. Nothing has been changed yet.</source>
        <translation>%1，%2。%3。尚未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n are open already and stay as they are</source>
        <translation>
            <numerusform>%n 个此前已开立，保持不变</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were opened</source>
        <translation>
            <numerusform>已开立 %n 个科目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n accounts</source>
        <translation>
            <numerusform>开立 %n 个科目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::AccountsPage</name>
    <message>
        <source>Import accounts</source>
        <translation>导入科目</translation>
    </message>
    <message>
        <source>Chart of accounts (*.csv);;All files (*)</source>
        <translation>会计科目表 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1／%2</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个科目</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 · %3 · %4</source>
        <translation>%1，%2 · %3 · %4</translation>
    </message>
    <message numerus="yes">
        <source>%n at banks</source>
        <translation>
            <numerusform>其中银行账户 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n 个核算主体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n currencies</source>
        <translation>
            <numerusform>%n 种货币</numerusform>
        </translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>At banks</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Import accounts…</source>
        <translation>导入科目…</translation>
    </message>
    <message>
        <source>Opens the accounts of a CSV file, after a dry run</source>
        <translation>按 CSV 文件开立科目，先试运行</translation>
    </message>
    <message>
        <source>Only an administrator opens accounts.</source>
        <translation>只有管理员可以开立科目。</translation>
    </message>
    <message>
        <source>Show statement</source>
        <translation>查看明细账</translation>
    </message>
    <message>
        <source>Shows what was posted to the account that is selected</source>
        <translation>查看所选科目的记账明细</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Code, name, bank or number</source>
        <translation>编码、名称、开户行或账号</translation>
    </message>
    <message>
        <source>Find in accounts</source>
        <translation>查找科目</translation>
    </message>
    <message>
        <source>Accounts by entity and currency</source>
        <translation>按核算主体和货币列示的科目</translation>
    </message>
    <message>
        <source>Reading the accounts…</source>
        <translation>正在读取科目…</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>尚无科目</translation>
    </message>
    <message>
        <source>A chart of accounts comes from a CSV file with code, type and currency. It is tried first; nothing is opened unseen.</source>
        <translation>会计科目表由 CSV 文件导入，列为 code、type、currency。先试运行，查看结果后才会开立。</translation>
    </message>
    <message>
        <source>An administrator opens accounts from a CSV file.</source>
        <translation>由管理员按 CSV 文件开立科目。</translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation>无法读取科目</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>科目</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ActSheet</name>
    <message numerus="yes">
        <source>Can be pressed in %n s</source>
        <translation>
            <numerusform>%n 秒后可点击</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::AppearanceSection</name>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window, of messages and of files that are written for people.</source>
        <translation>用于界面、提示和供人阅读的文件。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Printed pages are always light.</source>
        <translation>打印页面始终为浅色。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Density of tables</source>
        <translation>表格密度</translation>
    </message>
    <message>
        <source>How high a row is: 22, 28 or 36 pixels.</source>
        <translation>行高：22、28 或 36 像素。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalFindings</name>
    <message>
        <source>Show all %1 in the table</source>
        <translation>在表格中查看全部 %1 笔</translation>
    </message>
    <message numerus="yes">
        <source>▲ %1 first-time payees</source>
        <translation>
            <numerusform>▲ 首次付款的收款人 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %1 payees with another account than before</source>
        <translation>
            <numerusform>▲ 更换账号的收款人 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>需留意事项</translation>
    </message>
    <message>
        <source>Against all payouts that were released from this workspace before</source>
        <translation>与此工作区此前发送的所有付款批次比对</translation>
    </message>
    <message>
        <source>Nothing stands out. Every payee was paid before, to the same account.</source>
        <translation>没有需留意的事项。所有收款人此前均已付过，账号未变。</translation>
    </message>
    <message>
        <source>Largest payments</source>
        <translation>金额最大的付款</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalGuard</name>
    <message>
        <source>Checking…</source>
        <translation>正在校验…</translation>
    </message>
    <message>
        <source>✓ Passphrase correct; button active in %1 s</source>
        <translation>✓ 口令短语正确，%1 秒后可授权</translation>
    </message>
    <message>
        <source>✓ Passphrase correct; a click or Space on the button approves</source>
        <translation>✓ 口令短语正确，点击按钮或按空格键即授权</translation>
    </message>
    <message>
        <source>Comparing once more and signing…</source>
        <translation>正在再次比对并签名…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Your passphrase again</source>
        <translation>再次输入口令短语</translation>
    </message>
    <message>
        <source>Your passphrase again, to approve</source>
        <translation>再次输入口令短语以授权</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Check the passphrase</source>
        <translation>校验口令短语</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase was given more than %n minutes ago.</source>
        <translation>
            <numerusform>口令短语输入已超过 %n 分钟，请重新输入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalQueueModel</name>
    <message>
        <source>Payout</source>
        <translation>付款批次</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待时长</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>批次名称</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Total per currency</source>
        <translation>各货币合计</translation>
    </message>
    <message>
        <source>First-time payees</source>
        <translation>首次收款人</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>My step</source>
        <translation>我的步骤</translation>
    </message>
    <message>
        <source>Approve, step 1 of 1</source>
        <translation>授权，第 1 步，共 1 步</translation>
    </message>
    <message>
        <source>Another person&apos;s step</source>
        <translation>他人的步骤</translation>
    </message>
    <message>
        <source>Known when the payout has been opened for review.</source>
        <translation>打开批次复核后可知。</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不可知</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalQueueView</name>
    <message>
        <source>The queue cannot be read.</source>
        <translation>无法读取待办列表。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing waits for you; %n payouts wait for somebody else</source>
        <translation>
            <numerusform>没有待您处理的批次；另有 %n 个批次待他人处理</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look, but not approve.</source>
        <translation>您可以查看，但不能授权。</translation>
    </message>
    <message>
        <source>Nobody has the role approver yet. Settings: invite a person.</source>
        <translation>尚无人具有授权人角色。请在“设置”中邀请人员。</translation>
    </message>
    <message>
        <source>That needs the role approver. These people have it: %1.</source>
        <translation>此操作需要授权人角色。具有该角色的人员：%1。</translation>
    </message>
    <message>
        <source>You prepared this payout, so you cannot approve it.</source>
        <translation>您是本批次经办人，不能授权。</translation>
    </message>
    <message>
        <source>Nobody else has the role approver yet. Settings: invite a person.</source>
        <translation>尚无其他人具有授权人角色。请在“设置”中邀请人员。</translation>
    </message>
    <message>
        <source>%1 can.</source>
        <translation>可由 %1 授权。</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>复核授权</translation>
    </message>
    <message>
        <source>Review payout</source>
        <translation>复核批次</translation>
    </message>
    <message>
        <source>Payouts that wait for approval</source>
        <translation>待授权的付款批次</translation>
    </message>
    <message>
        <source>Open in Payments</source>
        <translation>在付款页打开</translation>
    </message>
    <message>
        <source>Review the next one</source>
        <translation>复核下一批次</translation>
    </message>
    <message>
        <source>Reading what waits…</source>
        <translation>正在读取待办事项…</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>没有待授权的批次。</translation>
    </message>
    <message>
        <source>A payout comes here when it is submitted. Its maker cannot approve it; another person does.</source>
        <translation>付款批次提交后列在此处。经办人不能授权自己的批次，须由他人授权。</translation>
    </message>
    <message>
        <source>Open Payments</source>
        <translation>打开付款页</translation>
    </message>
    <message numerus="yes">
        <source>%n payouts wait for you, the longest since %1</source>
        <translation>
            <numerusform>%n 个批次待您处理，最早自 %1 起等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>待您处理</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalReviewView</name>
    <message numerus="yes">
        <source>%1 of %2 rows opened and proved</source>
        <translation>
            <numerusform>已打开并核验 %1／%2 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve payout</source>
        <translation>授权付款批次</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>付款批次</translation>
    </message>
    <message>
        <source>This payout does not wait for approval any more.</source>
        <translation>本批次已不在待授权状态。</translation>
    </message>
    <message>
        <source>It was approved or sent back. Payments shows how it stands.</source>
        <translation>本批次已授权或已驳回，当前状态见付款页。</translation>
    </message>
    <message>
        <source>You prepared this payout, so you cannot approve it.</source>
        <translation>您是本批次经办人，不能授权。</translation>
    </message>
    <message>
        <source>Nobody else has the role approver yet. Settings: invite a person.</source>
        <translation>尚无其他人具有授权人角色。请在“设置”中邀请人员。</translation>
    </message>
    <message>
        <source>%1 can.</source>
        <translation>可由 %1 授权。</translation>
    </message>
    <message>
        <source>You can look, but not approve.</source>
        <translation>您可以查看，但不能授权。</translation>
    </message>
    <message>
        <source>That needs the role approver.</source>
        <translation>此操作需要授权人角色。</translation>
    </message>
    <message>
        <source>Nothing was approved.</source>
        <translation>未授权任何批次。</translation>
    </message>
    <message>
        <source>%1 · step 1 of 1</source>
        <translation>%1 · 第 1 步，共 1 步</translation>
    </message>
    <message>
        <source>Stopped. Not every row was opened.</source>
        <translation>已停止，并非所有行都已打开。</translation>
    </message>
    <message>
        <source>A payout is approved only after this program has opened and proved all of its rows. Nothing was changed.</source>
        <translation>须打开并核验全部行后才能授权。未作任何更改。</translation>
    </message>
    <message>
        <source>■ This payout cannot be approved.</source>
        <translation>■ 本批次不能授权。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待办列表</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>返回待办列表</translation>
    </message>
    <message>
        <source>Previous payout in the queue</source>
        <translation>待办列表中的上一批次</translation>
    </message>
    <message>
        <source>Next payout in the queue</source>
        <translation>待办列表中的下一批次</translation>
    </message>
    <message>
        <source>Previous in the queue (Alt+Up)</source>
        <translation>上一批次（Alt+Up）</translation>
    </message>
    <message>
        <source>Next in the queue (Alt+Down)</source>
        <translation>下一批次（Alt+Down）</translation>
    </message>
    <message>
        <source>Computing from the signed rows…</source>
        <translation>正在根据已签名的行计算…</translation>
    </message>
    <message>
        <source>Stop. Nothing is approved.</source>
        <translation>停止，不作授权。</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalSummary</name>
    <message numerus="yes">
        <source>Debit accounts</source>
        <translation>
            <numerusform>付款账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>大写（英文）</translation>
    </message>
    <message>
        <source>大写</source>
        <translation>大写</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, on %n days</source>
        <translation>
            <numerusform>%1 ～ %2，共 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message numerus="yes">
        <source>%1 payments to %2 payees</source>
        <translation>
            <numerusform>%1 笔，%2 个收款人</numerusform>
        </translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>%1, submitted %2</source>
        <translation>%1，%2 提交</translation>
    </message>
    <message>
        <source>Root of the rows</source>
        <translation>各行根哈希</translation>
    </message>
    <message>
        <source>What you approve</source>
        <translation>授权内容</translation>
    </message>
    <message>
        <source>Computed on this machine from the sealed rows, independent of the maker&apos;s summary</source>
        <translation>由本机根据已封存的行计算，不依赖经办人的汇总</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalsController</name>
    <message>
        <source>Reviewing %1</source>
        <translation>正在复核 %1</translation>
    </message>
    <message>
        <source>Opening the rows</source>
        <translation>打开各行</translation>
    </message>
    <message>
        <source>Stop. Nothing is approved, and nothing is changed.</source>
        <translation>停止，不作授权，也不作任何更改。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was approved.</source>
        <translation>已停止，未作授权。</translation>
    </message>
    <message>
        <source>Every row was opened and agrees.</source>
        <translation>已打开全部行，内容一致。</translation>
    </message>
    <message>
        <source>Approving %1</source>
        <translation>正在授权 %1</translation>
    </message>
    <message>
        <source>Opening, comparing and signing</source>
        <translation>打开、比对并签名</translation>
    </message>
    <message>
        <source>Approved; the money is reserved.</source>
        <translation>已授权，款项已预留。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ApprovalsPage</name>
    <message>
        <source>%1 was sent back.</source>
        <translation>%1 已驳回。</translation>
    </message>
    <message>
        <source>It is a draft again; its maker sees your reason.</source>
        <translation>已退回为草稿，经办人可看到您的理由。</translation>
    </message>
    <message>
        <source>%1 is reserved on %2.</source>
        <translation>%1 已预留，付款账户：%2。</translation>
    </message>
    <message>
        <source>Next: release it in Payments, which writes the bank file.</source>
        <translation>下一步：在付款页发送，系统写出银行文件。</translation>
    </message>
    <message numerus="yes">
        <source>✓ %1 is approved: %2 payments.</source>
        <translation>
            <numerusform>✓ %1 已授权：%2 笔。</numerusform>
        </translation>
    </message>
    <message>
        <source>No payout is open for review.</source>
        <translation>没有打开复核的批次。</translation>
    </message>
    <message>
        <source>No payout is chosen in the queue.</source>
        <translation>未在待办列表中选择批次。</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>没有待授权的批次。</translation>
    </message>
    <message>
        <source>No payout that you may decide is open for review.</source>
        <translation>当前没有您可处理的批次打开复核。</translation>
    </message>
    <message>
        <source>Review payout</source>
        <translation>复核批次</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>返回待办列表</translation>
    </message>
    <message>
        <source>Previous payout in the queue</source>
        <translation>待办列表中的上一批次</translation>
    </message>
    <message>
        <source>Next payout in the queue</source>
        <translation>待办列表中的下一批次</translation>
    </message>
    <message>
        <source>Send payout back…</source>
        <translation>驳回批次…</translation>
    </message>
    <message>
        <source>Write voucher…</source>
        <translation>生成凭单…</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>复核授权</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AuditController</name>
    <message>
        <source>Verify the log</source>
        <translation>校验日志</translation>
    </message>
    <message>
        <source>Verifying only reads. Nothing is changed.</source>
        <translation>校验只读取数据，不作任何更改。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AuditModel</name>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time here</source>
        <translation>本地时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>签章</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>UTC 时间</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签名</translation>
    </message>
</context>
<context>
    <name>cambist::ui::AuditPage</name>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>日志 %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · last verified %2, nothing found</source>
        <translation>%1 · 最近校验 %2，未发现问题</translation>
    </message>
    <message>
        <source>%1 · not verified on this machine yet</source>
        <translation>%1 · 本机尚未校验</translation>
    </message>
    <message>
        <source>Verify the log…</source>
        <translation>校验日志…</translation>
    </message>
    <message>
        <source>Checks every page, signature, entry, balance and row from nothing</source>
        <translation>从头校验每一页、每个签名、每条日志、每项余额和每一行</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>The log, newest first</source>
        <translation>日志，最新在前</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>无法读取日志</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>操作留痕</translation>
    </message>
</context>
<context>
    <name>cambist::ui::BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>▲ No backup was made from this machine yet.</source>
        <translation>▲ 本机尚未做过备份。</translation>
    </message>
    <message>
        <source>✓ The last backup was made at %1.</source>
        <translation>✓ 最近一次备份：%1。</translation>
    </message>
    <message>
        <source>Copying and verifying…</source>
        <translation>正在复制并校验…</translation>
    </message>
    <message numerus="yes">
        <source>The backup is at %1: %2 entries of the log, every page and signature verified.</source>
        <translation>
            <numerusform>备份位于 %1：日志 %2 条，每一页和每个签名均已校验。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>The backup was put back as %1. Open it from the first page.</source>
        <translation>备份已恢复为 %1。请从起始页打开。</translation>
    </message>
    <message>
        <source>Back up this workspace</source>
        <translation>备份此工作区</translation>
    </message>
    <message>
        <source>An encrypted copy as it is now, opened and verified before it has its name. It opens with the passphrases of today. Keep it on another disk.</source>
        <translation>写出当前状态的加密副本，打开并校验后才命名。副本用当前的口令短语打开。请保存在其他磁盘。</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>New folder of the backup</source>
        <translation>备份的新文件夹</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore a backup as a new folder</source>
        <translation>将备份恢复为新文件夹</translation>
    </message>
    <message>
        <source>This workspace stays as it is. What was done after the backup is not in it, and the log of the new folder says that it was restored. It needs an administrator.</source>
        <translation>此工作区保持不变。备份之后的操作不在其中，新文件夹的日志会记录此次恢复。须由管理员操作。</translation>
    </message>
    <message>
        <source>Folder of the backup</source>
        <translation>备份所在文件夹</translation>
    </message>
    <message>
        <source>New folder of the workspace</source>
        <translation>工作区的新文件夹</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Passphrase of the time of the backup</source>
        <translation>备份时的口令短语</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>cambist::ui::BalanceStrip</name>
    <message>
        <source>In the bank accounts</source>
        <translation>银行账户余额</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>打开科目页</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::CheckList</name>
    <message>
        <source>Finish setting up</source>
        <translation>完成初始设置</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1／%2</translation>
    </message>
    <message>
        <source>A second person</source>
        <translation>第二名人员</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>First payout</source>
        <translation>首个付款批次</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Nobody approves their own payments: invite somebody who does.</source>
        <translation>任何人都不能授权自己的付款，请邀请授权人。</translation>
    </message>
    <message>
        <source>Bring the chart of accounts with the bank accounts from a file.</source>
        <translation>请从文件导入会计科目表及银行账户。</translation>
    </message>
    <message>
        <source>Post what the accounts hold, so that payments find cover.</source>
        <translation>请将各科目的期初余额记账，付款才有资金可用。</translation>
    </message>
    <message>
        <source>Bring a payment file in and submit it.</source>
        <translation>请导入付款文件并提交。</translation>
    </message>
    <message>
        <source>A verified copy in another place. A lost folder cannot be got back otherwise.</source>
        <translation>请在其他位置保存经校验的副本，文件夹丢失后只能靠它恢复。</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>记账</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>待完成</translation>
    </message>
</context>
<context>
    <name>cambist::ui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find commands, pages, payouts and accounts</source>
        <translation>查找命令、页面、付款批次和科目</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters, or pinyin initials.</source>
        <translation>没有匹配的名称。请减少字数，或输入拼音首字母。</translation>
    </message>
    <message>
        <source>&gt; commands    # payouts    @ accounts</source>
        <translation>&gt; 命令    # 付款批次    @ 科目</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ContextBar</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Invented data: nothing can be sent.</source>
        <translation>数据均为虚构，不能发送银行。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::CreateStep</name>
    <message>
        <source>Create a workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>An encrypted folder on this machine. You are its first person; a second person joins later with a code of yours, because nobody approves their own payments.</source>
        <translation>本机上的加密文件夹，由您创建。第二名人员稍后凭您提供的一次性代码加入，因为任何人都不能授权自己的付款。</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作区名称</translation>
    </message>
    <message>
        <source>Your group, for instance</source>
        <translation>例如集团名称</translation>
    </message>
    <message>
        <source>In this folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>EU: entities in the European Union and beside it</source>
        <translation>欧盟：欧盟及周边的核算主体</translation>
    </message>
    <message>
        <source>Singapore: entities in Singapore</source>
        <translation>新加坡：新加坡的核算主体</translation>
    </message>
    <message>
        <source>China: entities in mainland China</source>
        <translation>中国：中国内地的核算主体</translation>
    </message>
    <message>
        <source>What belongs to a region stays on machines of that region.</source>
        <translation>属于某一区域的数据只保存在该区域的设备上。</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>您的名称，供他人识别</translation>
    </message>
    <message>
        <source>Base currency</source>
        <translation>记账本位币</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be recovered by anyone. Region and base currency cannot be changed later.</source>
        <translation>口令短语遗忘后任何人都无法找回。区域和记账本位币以后不能更改。</translation>
    </message>
    <message>
        <source>Making keys and the encrypted store…</source>
        <translation>正在生成密钥和加密存储…</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DateField</name>
    <message>
        <source>“%1” is no date. Write it as 2026-11-23.</source>
        <translation>“%1”不是日期。请按 2026-11-23 的格式填写。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailFindings</name>
    <message>
        <source>whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>%1 more rows stand in the view of all rows.</source>
        <translation>另有 %1 行，请在全部行视图中查看。</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <translation>第 %1 行 · %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>message, then remedy</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing was found that is to be fixed or decided.</source>
        <translation>没有待修正或待决定的问题。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailRowsModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DetailTimeline</name>
    <message numerus="yes">
        <source>%1 imported %n rows.</source>
        <translation>
            <numerusform>%1 导入了 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 imported %n rows from %2.</source>
        <translation>
            <numerusform>%1 从 %2 导入了 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 set %n rows aside.</source>
        <translation>
            <numerusform>%1 拆出了 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 submitted %n payments for approval.</source>
        <translation>
            <numerusform>%1 提交了 %n 笔付款待授权。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 returned it for correction.</source>
        <translation>%1 驳回修改。</translation>
    </message>
    <message>
        <source>%1 returned it for correction: %2</source>
        <translation>%1 驳回修改：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 approved %n payments. The money is reserved.</source>
        <translation>
            <numerusform>%1 授权了 %n 笔付款，款项已预留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The bank reported: %1 settled, %2 returned.</source>
        <translation>银行回报：已结算 %1 笔，已退回 %2 笔。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>%1 released it: the bank file was written.</source>
        <translation>%1 已发送，银行文件已写出。</translation>
    </message>
    <message>
        <source>%1 released it: the bank file was written as %2.</source>
        <translation>%1 已发送，银行文件已写出为 %2。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DraftRowsModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Remittance information</source>
        <translation>汇款附言</translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation>端到端标识</translation>
    </message>
    <message>
        <source>Clearing code</source>
        <translation>清算代码</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家（地区）</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>收款参考号</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>费用承担</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, what is wrong with it</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DraftRowsView</name>
    <message numerus="yes">
        <source>%n rows were changed. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已更改 %n 行。按 Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply to alike</source>
        <translation>应用到相同行</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have the same value and the same finding. With “%1” %2 of them become ready; %3 still have something to fix or decide.</source>
        <translation>
            <numerusform>%n 行的值和问题相同。改为“%1”后，%2 行就绪，%3 行仍待修正或待决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have the same value and the same finding. With “%1” all of them become ready.</source>
        <translation>
            <numerusform>%n 行的值和问题相同。改为“%1”后全部就绪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n rows</source>
        <translation>
            <numerusform>更改 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Show: %1, %n rows</source>
        <translation>
            <numerusform>显示：%1，%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows need you</source>
        <translation>
            <numerusform>%n 行待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row is ready or dropped</source>
        <translation>全部行已就绪或已舍弃</translation>
    </message>
    <message>
        <source>No row in this view needs anything.</source>
        <translation>此视图中没有待处理的行。</translation>
    </message>
    <message>
        <source>‹ Payments</source>
        <translation>‹ 付款</translation>
    </message>
    <message>
        <source>Back to the payouts</source>
        <translation>返回付款批次列表</translation>
    </message>
    <message>
        <source>Next problem  F8</source>
        <translation>下一问题  F8</translation>
    </message>
    <message>
        <source>Next row that needs work</source>
        <translation>下一待处理行</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>Submit the payout for approval</source>
        <translation>提交付款批次待授权</translation>
    </message>
    <message>
        <source>Find in rows</source>
        <translation>在行中查找</translation>
    </message>
    <message>
        <source>No row fits. Choose “All” or another text.</source>
        <translation>没有符合的行。请选择“全部”或更换文字。</translation>
    </message>
    <message>
        <source>Rows of the draft</source>
        <translation>草稿各行</translation>
    </message>
</context>
<context>
    <name>cambist::ui::DuplicateCompare</name>
    <message>
        <source>This row, %1</source>
        <translation>本行，第 %1 行</translation>
    </message>
    <message>
        <source>Row %1 of “%2”</source>
        <translation>第 %1 行，“%2”</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show the other row</source>
        <translation>查看另一行</translation>
    </message>
    <message>
        <source>The row beside the one that it may repeat</source>
        <translation>本行与可能重复的行并列对照</translation>
    </message>
</context>
<context>
    <name>cambist::ui::EntryPane</name>
    <message>
        <source>Log entry %1</source>
        <translation>日志第 %1 条</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Time here</source>
        <translation>本地时间</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>UTC 时间</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Verified: its signatures fit, and replaying it gave what it says.</source>
        <translation>已校验：签名相符，重放结果与记载一致。</translation>
    </message>
    <message>
        <source>Signed by the person and by the device. Not verified since it was written.</source>
        <translation>已由人员和设备签名，写入后尚未校验。</translation>
    </message>
    <message>
        <source>Show payout</source>
        <translation>查看付款批次</translation>
    </message>
    <message>
        <source>Show accounts</source>
        <translation>查看科目</translation>
    </message>
    <message>
        <source>Show journal</source>
        <translation>查看会计分录</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>查看人员</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ExportButton</name>
    <message>
        <source>Export ▾</source>
        <translation>导出 ▾</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>尚无可导出的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows match the filter; %2 exist.</source>
        <translation>
            <numerusform>%1 行符合筛选条件，共 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows exist; no filter is set.</source>
        <translation>
            <numerusform>共 %1 行，未设置筛选条件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 rows as CSV…</source>
        <translation>
            <numerusform>全部 %1 行导出为 CSV…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 rows for Excel…</source>
        <translation>
            <numerusform>全部 %1 行导出为 Excel…</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Excel holds %1 rows; %2 are too many. Use CSV, or filter.</source>
        <translation>Excel 最多 %1 行，现有 %2 行。请改用 CSV，或先筛选。</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>None: all rows</source>
        <translation>无：全部行</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported at (UTC)</source>
        <translation>导出时间（UTC）</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Rows in this file</source>
        <translation>本文件行数</translation>
    </message>
    <message>
        <source>Total of %1, %2</source>
        <translation>%1合计，%2</translation>
    </message>
    <message>
        <source>SHA-256 of the rows as CSV</source>
        <translation>各行 CSV 的 SHA-256</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>导出到 %1</translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation>正在写出各行</translation>
    </message>
    <message>
        <source>Finishing the file</source>
        <translation>正在完成文件</translation>
    </message>
    <message>
        <source>Stop. No file is written.</source>
        <translation>停止，不写出文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2.</source>
        <translation>
            <numerusform>已将 %1 行写入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，未写出文件。</translation>
    </message>
    <message>
        <source>Excel holds %1 rows; the table has more. No file was written. Use CSV, or filter.</source>
        <translation>Excel 最多 %1 行，表格行数超出。未写出文件。请改用 CSV，或先筛选。</translation>
    </message>
    <message>
        <source>Rows in all</source>
        <translation>总行数</translation>
    </message>
</context>
<context>
    <name>cambist::ui::FactList</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>cambist::ui::FindingCard</name>
    <message>
        <source>Whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>message, then remedy</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>New value: %1</source>
        <translation>新值：%1</translation>
    </message>
    <message>
        <source>Fix row</source>
        <translation>修正该行</translation>
    </message>
    <message>
        <source>Fix row: %1</source>
        <translation>修正该行：%1</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>Apply to alike (%1)…</source>
        <translation>应用到相同行（%1）…</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n other rows with the same value</source>
        <translation>
            <numerusform>应用到其他 %n 个同值行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder: %1</source>
        <translation>选择文件夹：%1</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportColumns</name>
    <message>
        <source>left out</source>
        <translation>不读取</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportController</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing has been saved.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>%1 ready, %2 to fix or decide</source>
        <translation>就绪 %1 笔，待修正或待决定 %2 笔</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportPreviewPanel</name>
    <message>
        <source>none: every row names its own</source>
        <translation>不指定：各行已自行写明</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>This file was imported before</source>
        <translation>此文件此前已导入</translation>
    </message>
    <message>
        <source>Byte for byte the same file was imported on %1 as “%2”. Importing it again could pay twice.</source>
        <translation>逐字节相同的文件已于 %1 导入为“%2”。再次导入可能重复付款。</translation>
    </message>
    <message>
        <source>As the headings say. What is left out is not read.</source>
        <translation>按标题对应。标为“不读取”的列不会读取。</translation>
    </message>
    <message>
        <source>As the saved mapping “%1” says.</source>
        <translation>按已保存的列对应方案“%1”读取。</translation>
    </message>
    <message>
        <source>Columns are missing</source>
        <translation>缺少列</translation>
    </message>
    <message>
        <source>No column is chosen for: %1. Choose them below.</source>
        <translation>没有对应 %1 的列。请在下方选择。</translation>
    </message>
    <message>
        <source>Say why the same file is imported again.</source>
        <translation>请说明再次导入同一文件的理由。</translation>
    </message>
    <message>
        <source>A date is written as 2026-11-23.</source>
        <translation>日期请按 2026-11-23 的格式填写。</translation>
    </message>
    <message>
        <source>Say why the file is taken although its totals differ.</source>
        <translation>合计不符，请说明仍然接受的理由。</translation>
    </message>
    <message>
        <source>Choose the missing columns first.</source>
        <translation>请先选择缺少的列。</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>再次导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>It was not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按文件所写</translation>
    </message>
    <message>
        <source>Why it is imported again</source>
        <translation>再次导入的理由</translation>
    </message>
    <message>
        <source>Why it is taken although totals differ</source>
        <translation>合计不符仍接受的理由</translation>
    </message>
    <message>
        <source>Name of the payout</source>
        <translation>付款批次名称</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Debit account for rows without one</source>
        <translation>未写明时的付款账户</translation>
    </message>
    <message>
        <source>Value date for rows without one</source>
        <translation>未写明时的起息日</translation>
    </message>
    <message>
        <source>Save this mapping as</source>
        <translation>保存列对应方案为</translation>
    </message>
    <message>
        <source>today, or a date as 2026-11-23</source>
        <translation>今天，或填写日期，如 2026-11-23</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The first rows of the file, as they are read</source>
        <translation>文件前几行的读取结果</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看该批次</translation>
    </message>
    <message>
        <source>Show the payout that it was imported as</source>
        <translation>查看此前导入的付款批次</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportResultPanel</name>
    <message>
        <source>The rows that need you are a draft of their own. The others can go on without them; nothing is sent before another person has approved it.</source>
        <translation>待处理的行已单独成为草稿，其余行可先行提交。他人授权之前不会发送任何付款。</translation>
    </message>
    <message>
        <source>No row is ready yet. Fix the rows, or correct the file and import it again.</source>
        <translation>尚无就绪的行。请修正各行，或更正文件后重新导入。</translation>
    </message>
    <message>
        <source>Every row is ready. Nothing is sent before another person has approved it.</source>
        <translation>全部行已就绪。他人授权之前不会发送任何付款。</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n rows here</source>
        <translation>
            <numerusform>在此修正 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n ready rows</source>
        <translation>
            <numerusform>用就绪的 %n 行继续</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n rows with reasons…</source>
        <translation>
            <numerusform>导出 %n 行及原因…</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave, keep the drafts</source>
        <translation>离开，保留草稿</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>message, then remedy</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>to fix</source>
        <translation>待修正</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Ready, by currency</source>
        <translation>就绪，按货币</translation>
    </message>
    <message>
        <source>What was found, with the first row of each</source>
        <translation>发现的问题，附各问题的首行</translation>
    </message>
    <message>
        <source>Result of the import</source>
        <translation>导入结果</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportSheet</name>
    <message>
        <source>Nothing has been changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>转到后台继续</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>未接受该文件</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ImportView</name>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing has been saved.</source>
        <translation>导入已停止，未保存任何内容。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 rows, %2 a second</source>
        <translation>%1 行，每秒 %2 行</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>No row names a debit account. Choose the one that pays for the whole file below.</source>
        <translation>没有任何行写明付款账户。请在下方为整个文件选择。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>CSV, %1</source>
        <translation>CSV，%1</translation>
    </message>
    <message>
        <source>%1, found by its characters</source>
        <translation>%1，按字符识别</translation>
    </message>
    <message>
        <source>‹ Payments</source>
        <translation>‹ 付款</translation>
    </message>
    <message>
        <source>Back to the payouts</source>
        <translation>返回付款批次列表</translation>
    </message>
    <message>
        <source>Stop. Nothing has been saved.</source>
        <translation>停止，不保存任何内容。</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
</context>
<context>
    <name>cambist::ui::JoinStep</name>
    <message>
        <source>Nobody is invited here who has not joined yet.</source>
        <translation>此处没有已受邀而尚未加入的人员。</translation>
    </message>
    <message>
        <source>Join with a one-time code</source>
        <translation>用一次性代码加入</translation>
    </message>
    <message>
        <source>Somebody who runs the workspace has invited you and told you a code. It works once.</source>
        <translation>工作区的管理员已邀请您并提供了一次性代码，仅可使用一次。</translation>
    </message>
    <message>
        <source>Join the workspace</source>
        <translation>加入工作区</translation>
    </message>
    <message>
        <source>Folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名称</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代码</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>正在生成您的密钥…</translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalFilterBar</name>
    <message>
        <source>Amounts are compared within one currency: choose an account first.</source>
        <translation>金额须在同一货币内比较，请先选择科目。</translation>
    </message>
    <message>
        <source>Text in the reference</source>
        <translation>参考号中的文字</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Value date from</source>
        <translation>起息日起</translation>
    </message>
    <message>
        <source>Value date to</source>
        <translation>起息日止</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>金额下限</translation>
    </message>
    <message>
        <source>Amount to</source>
        <translation>金额上限</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>记账时间</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>借方科目</translation>
    </message>
    <message>
        <source>Credit account</source>
        <translation>贷方科目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
</context>
<context>
    <name>cambist::ui::JournalView</name>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 transfers fit</source>
        <translation>
            <numerusform>符合 %1／%2 笔转账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 transfers</source>
        <translation>
            <numerusform>%1 笔转账</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>会计分录</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>正在读取会计分录…</translation>
    </message>
    <message>
        <source>No transfer fits</source>
        <translation>没有符合的转账</translation>
    </message>
    <message numerus="yes">
        <source>The book holds %1 transfers.</source>
        <translation>
            <numerusform>账簿中共有 %1 笔转账。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing has been posted yet</source>
        <translation>尚未记账</translation>
    </message>
    <message>
        <source>Entries come from a file, and from payouts that are approved and released.</source>
        <translation>分录来自文件，以及已授权并发送的付款批次。</translation>
    </message>
    <message>
        <source>Post entries…</source>
        <translation>分录记账…</translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>无法读取会计分录</translation>
    </message>
</context>
<context>
    <name>cambist::ui::LedgerController</name>
    <message>
        <source>Post entries</source>
        <translation>分录记账</translation>
    </message>
    <message>
        <source>Checking the entries of %1</source>
        <translation>正在校验 %1 中的分录</translation>
    </message>
    <message>
        <source>Posting the entries of %1</source>
        <translation>正在将 %1 中的分录记账</translation>
    </message>
    <message>
        <source>What is posted stays posted. The same file goes on where it stopped, and posts nothing twice.</source>
        <translation>已记账的保留。同一文件可从停止处继续，不会重复记账。</translation>
    </message>
    <message>
        <source>The file holds no entries.</source>
        <translation>文件中没有分录。</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries were posted before. Nothing would change.</source>
        <translation>
            <numerusform>%n 条分录此前均已记账，不会有任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be posted as %2</source>
        <translation>%1将记为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条分录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation>
            <numerusform>%n 笔转账</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Debits equal credits in each. Nothing has been changed yet.</source>
        <translation>%1，每条借贷平衡。尚未作任何更改。</translation>
    </message>
    <message>
        <source>%1. %2. Nothing has been changed yet.</source>
        <translation>%1。%2。尚未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n were posted before and are left out</source>
        <translation>
            <numerusform>%n 条此前已记账，予以跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were posted as %2.</source>
        <translation>%1已记为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Post %n entries</source>
        <translation>
            <numerusform>记账 %n 条分录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::LedgerPage</name>
    <message>
        <source>Post entries</source>
        <translation>分录记账</translation>
    </message>
    <message>
        <source>Entries (*.ndjson *.jsonl);;All files (*)</source>
        <translation>分录 (*.ndjson *.jsonl);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 transfers</source>
        <translation>
            <numerusform>%1 笔转账</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Post entries…</source>
        <translation>分录记账…</translation>
    </message>
    <message>
        <source>Posts the entries of an NDJSON file, after a dry run</source>
        <translation>将 NDJSON 文件中的分录记账，先试运行</translation>
    </message>
    <message>
        <source>Only an administrator posts entries.</source>
        <translation>只有管理员可以将分录记账。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>会计分录</translation>
    </message>
    <message>
        <source>Account statement</source>
        <translation>明细账</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>试算平衡表</translation>
    </message>
    <message>
        <source>Shows this view of the ledger</source>
        <translation>切换到此总账视图</translation>
    </message>
    <message>
        <source>Views of the ledger</source>
        <translation>总账视图</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>总账</translation>
    </message>
</context>
<context>
    <name>cambist::ui::Log</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>known already, nothing was done</source>
        <translation>此前已知，未作任何操作</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>cambist::ui::Menus</name>
    <message>
        <source>&amp;Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>其他工作区…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Narrow navigation</source>
        <translation>收窄导航栏</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Cambist</source>
        <translation>关于汇衡</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>当前不可用</translation>
    </message>
</context>
<context>
    <name>cambist::ui::MoneyEdit</name>
    <message>
        <source>In “%1” the comma does not separate thousands. Write decimals after a point: 1,234.50.</source>
        <translation>“%1”中的逗号不在千位分隔处。小数请写在小数点之后：1,234.50。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>cambist::ui::NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>口令短语</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令短语</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新的口令短语</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次输入新的口令短语</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>还需 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Strength: sufficient. Longer is stronger.</source>
        <translation>强度：足够，更长则更强。</translation>
    </message>
    <message>
        <source>Strength: good.</source>
        <translation>强度：较强。</translation>
    </message>
    <message>
        <source>Strength: strong.</source>
        <translation>强度：强。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Several words are easy to keep.</source>
        <translation>
            <numerusform>至少 %n 个字符。几个连在一起的词便于记忆。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaletteModel</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>付款批次</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentActs</name>
    <message>
        <source>You do not have the role maker. A maker prepares and submits payouts.</source>
        <translation>您没有经办人角色。付款批次由经办人准备和提交。</translation>
    </message>
    <message>
        <source>Every row is ready or dropped.</source>
        <translation>全部行已就绪或已舍弃。</translation>
    </message>
    <message>
        <source>No row is ready yet. Fix rows first.</source>
        <translation>尚无就绪的行。请先修正。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not ready. Fix them or set them aside.</source>
        <translation>
            <numerusform>%n 行未就绪。请修正或拆出。</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is ready, so there is nothing to go on with.</source>
        <translation>没有就绪的行，无法继续。</translation>
    </message>
    <message>
        <source>The draft has no rows.</source>
        <translation>草稿中没有行。</translation>
    </message>
    <message>
        <source>You have neither the role maker nor the role approver.</source>
        <translation>您既没有经办人角色，也没有授权人角色。</translation>
    </message>
    <message>
        <source>You prepared this payout, so another person approves it.</source>
        <translation>您是本批次经办人，须由他人授权。</translation>
    </message>
    <message>
        <source>You do not have the role approver.</source>
        <translation>您没有授权人角色。</translation>
    </message>
    <message>
        <source>It has to be approved first.</source>
        <translation>须先授权。</translation>
    </message>
    <message>
        <source>There is a bank file once the payout was released.</source>
        <translation>发送银行后才有银行文件。</translation>
    </message>
    <message>
        <source>The bank reports once the payout was released.</source>
        <translation>发送银行后才有银行回报。</translation>
    </message>
    <message>
        <source>It was released already.</source>
        <translation>此前已发送。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentWords</name>
    <message>
        <source>To fix</source>
        <translation>待修正</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>无剩余行</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待授权</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Accepted by bank</source>
        <translation>银行已受理</translation>
    </message>
    <message>
        <source>Part-settled</source>
        <translation>部分结算</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Rejected by bank</source>
        <translation>银行已拒绝</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To submit</source>
        <translation>待提交</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>another currency</comment>
        <translation>
            <numerusform>%1 及另外 %n 种货币</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentsController</name>
    <message numerus="yes">
        <source>Submit %n payments</source>
        <translation>
            <numerusform>提交 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were submitted and wait for approval.</source>
        <translation>
            <numerusform>已提交 %n 笔，待授权。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n payments</source>
        <translation>
            <numerusform>发送银行 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were released: %1 is written. This is a sample workspace; no bank takes the file.</source>
        <translation>
            <numerusform>已发送 %n 笔，银行文件：%1。这是示例工作区，银行不会受理该文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were released: %1 is written. Hand it to the bank.</source>
        <translation>
            <numerusform>已发送 %n 笔，银行文件：%1。请送交银行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written: the same bytes as at the release.</source>
        <translation>已写出 %1，与发送时逐字节一致。</translation>
    </message>
    <message>
        <source>The bank reports %1 settled, %2 returned, %3 open, and %4 rows that the payout does not have.</source>
        <translation>银行回报：已结算 %1 笔，已退回 %2 笔，未决 %3 笔，不属于本批次 %4 笔。</translation>
    </message>
    <message>
        <source>The bank reports %1 settled, %2 returned, %3 open.</source>
        <translation>银行回报：已结算 %1 笔，已退回 %2 笔，未决 %3 笔。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are a draft of their own now. The rest can be submitted.</source>
        <translation>
            <numerusform>%n 行已单独成为草稿，其余行可以提交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows with what is to be done in each are in %1.</source>
        <translation>
            <numerusform>%n 行及其处理办法已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows were read, %2 of them corrected. %3 are still to be fixed or decided.</source>
        <translation>已读取 %1 行，其中更正 %2 行。仍有 %3 行待修正或待决定。</translation>
    </message>
    <message>
        <source>Sealing rows</source>
        <translation>正在封存各行</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Nothing is submitted.</source>
        <translation>停止，不提交。</translation>
    </message>
    <message>
        <source>Writing the bank file</source>
        <translation>正在写出银行文件</translation>
    </message>
    <message>
        <source>Voucher %1</source>
        <translation>凭单 %1</translation>
    </message>
    <message>
        <source>Proving the rows</source>
        <translation>正在核验各行</translation>
    </message>
    <message>
        <source>Writing pages</source>
        <translation>正在写出各页</translation>
    </message>
    <message>
        <source>No file is written.</source>
        <translation>不写出文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are written to %1.</source>
        <translation>
            <numerusform>已将 %n 页写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>It was not done.</source>
        <translation>未能完成。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Choose a payout first.</source>
        <translation>请先选择付款批次。</translation>
    </message>
    <message>
        <source>This does not belong to a payout in this state.</source>
        <translation>当前状态的批次不能执行此操作。</translation>
    </message>
    <message>
        <source>Something else is under way.</source>
        <translation>另一操作正在进行。</translation>
    </message>
    <message>
        <source>Fix in place  F2</source>
        <translation>就地修正  F2</translation>
    </message>
    <message numerus="yes">
        <source>Set %n aside</source>
        <translation>
            <numerusform>拆出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>提交…</translation>
    </message>
    <message>
        <source>Export rows to fix…</source>
        <translation>导出待修正的行…</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>导出各行…</translation>
    </message>
    <message>
        <source>Take back corrections…</source>
        <translation>读回更正…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>授权…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>发送银行…</translation>
    </message>
    <message>
        <source>Export bank file again…</source>
        <translation>再次导出银行文件…</translation>
    </message>
    <message>
        <source>Read bank status…</source>
        <translation>读取银行回报…</translation>
    </message>
    <message>
        <source>Bank files (*.xml)</source>
        <translation>银行文件 (*.xml)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>导出各行</translation>
    </message>
    <message>
        <source>Take back corrections</source>
        <translation>读回更正</translation>
    </message>
    <message>
        <source>Export bank file again</source>
        <translation>再次导出银行文件</translation>
    </message>
    <message>
        <source>Read bank status</source>
        <translation>读取银行回报</translation>
    </message>
    <message>
        <source>Submit “%1” for approval</source>
        <translation>提交“%1”待授权</translation>
    </message>
    <message numerus="yes">
        <source>%n payments are sealed and signed with your key. Another person approves them; until then no money moves. The rows do not change any more.</source>
        <translation>
            <numerusform>%n 笔付款将封存并以您的密钥签名，由他人授权，授权前不会划转资金。各行不再改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n payments, %1</source>
        <translation>
            <numerusform>提交 %n 笔，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不提交</translation>
    </message>
    <message>
        <source>Set rows aside</source>
        <translation>拆出行</translation>
    </message>
    <message numerus="yes">
        <source>%n rows that are not ready become a draft of their own. Nothing is lost, and the rows that are ready can go on.</source>
        <translation>
            <numerusform>%n 行未就绪，将单独成为草稿。内容不会丢失，就绪的行可以继续。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n rows aside</source>
        <translation>
            <numerusform>拆出 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>将“%1”发送银行</translation>
    </message>
    <message>
        <source>The bank file is written and the money is booked as on its way. This is a sample workspace: the payees and banks are invented.</source>
        <translation>将写出银行文件，款项记入在途。这是示例工作区，收款人和银行均为虚构。</translation>
    </message>
    <message>
        <source>The bank file is written and the money is booked as on its way. Whoever hands the file to the bank moves the money. A release cannot be taken back here.</source>
        <translation>将写出银行文件，款项记入在途。文件送交银行后资金即划出。发送后不能在此撤回。</translation>
    </message>
    <message numerus="yes">
        <source>Release %n payments, %1</source>
        <translation>
            <numerusform>发送银行 %n 笔，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not release</source>
        <translation>暂不发送</translation>
    </message>
    <message>
        <source>Write the bank file</source>
        <translation>写出银行文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a file of payments</source>
        <translation>导入付款文件</translation>
    </message>
    <message>
        <source>Payments (*.csv *.txt *.xml)</source>
        <translation>付款 (*.csv *.txt *.xml)</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>rows to fix</source>
        <translation>待修正的行</translation>
    </message>
    <message>
        <source>Only a maker prepares payouts.</source>
        <translation>只有经办可以准备付款批次。</translation>
    </message>
    <message>
        <source>Voucher as PDF…</source>
        <translation>生成 PDF 凭单…</translation>
    </message>
    <message>
        <source>Write a voucher</source>
        <translation>生成凭单</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Its details are being read.</source>
        <translation>正在读取明细。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutDetailPane</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Step %1 of 5: %2</source>
        <translation>第 %1 步，共 5 步：%2</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>待修正</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <source>%1 of %2 rows are ready</source>
        <translation>%1／%2 行已就绪</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Bank file</source>
        <translation>银行文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Rows that were set aside</source>
        <translation>拆出的行</translation>
    </message>
    <message>
        <source>Choose a payout to see where it stands.</source>
        <translation>选择付款批次可查看其状态。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Parts of the payout</source>
        <translation>付款批次各部分</translation>
    </message>
    <message>
        <source>Rows of the payout</source>
        <translation>付款批次各行</translation>
    </message>
    <message>
        <source>Details of the payout</source>
        <translation>付款批次详情</translation>
    </message>
    <message>
        <source>The bank has not reported yet</source>
        <translation>银行尚未回报</translation>
    </message>
    <message>
        <source>The bank has reported on every payment</source>
        <translation>银行已回报全部付款</translation>
    </message>
    <message>
        <source>The bank has reported on some of the payments</source>
        <translation>银行已回报部分付款</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutListModel</name>
    <message>
        <source>Payout</source>
        <translation>付款批次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%n currencies</source>
        <translation>
            <numerusform>%n 种货币</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutListView</name>
    <message numerus="yes">
        <source>Show: %1, %n payouts</source>
        <translation>
            <numerusform>显示：%1，%n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>No payout matches “%1”</source>
        <translation>没有“%1”的付款批次</translation>
    </message>
    <message numerus="yes">
        <source>There are %n payouts in other states.</source>
        <translation>
            <numerusform>其他状态的批次有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n payouts</source>
        <translation>
            <numerusform>%n 个付款批次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for approval</source>
        <translation>
            <numerusform>%n 个待授权</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n 个待修正</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>All, by currency</source>
        <translation>全部，按货币</translation>
    </message>
    <message>
        <source>%1, by currency</source>
        <translation>%1，按货币</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Reads a file of payments: CSV or pain.001. A file can be dropped here, too.</source>
        <translation>读取付款文件：CSV 或 pain.001。也可将文件拖放到此处。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>Drafts and payouts</source>
        <translation>草稿与付款批次</translation>
    </message>
    <message>
        <source>No payouts yet</source>
        <translation>尚无付款批次</translation>
    </message>
    <message>
        <source>A payout begins with a file of payments. It is checked row by row, and nothing is sent before another person has approved it.</source>
        <translation>付款批次从付款文件开始。文件逐行校验，他人授权之前不会发送任何付款。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Only a maker prepares payouts.</source>
        <translation>只有经办可以准备付款批次。</translation>
    </message>
    <message>
        <source>payouts</source>
        <translation>付款批次</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>付款批次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>授权人</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutRowsModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>收款行代码</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>首次付款</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>账号变更</translation>
    </message>
    <message>
        <source>nothing stands out</source>
        <translation>没有需留意的事项</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PayoutRowsPanel</name>
    <message numerus="yes">
        <source>All %1 payments</source>
        <translation>
            <numerusform>全部 %1 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 payments shown</source>
        <translation>
            <numerusform>显示 %1／%2 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>No payment matches the filter.</source>
        <translation>没有符合筛选条件的付款。</translation>
    </message>
    <message numerus="yes">
        <source>The payout has %1 payments, and you approve all of them.</source>
        <translation>
            <numerusform>本批次共 %1 笔付款，授权适用于全部付款。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>First-time payees</source>
        <translation>首次收款人</translation>
    </message>
    <message>
        <source>Payees with another account than before</source>
        <translation>更换账号的收款人</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>文字：%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Row key</source>
        <translation>行标识</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>收款行代码</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>End-to-end id</source>
        <translation>端到端标识</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>首次付款</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>账号变更</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>▲ First-time %1</source>
        <translation>▲ 首次付款 %1</translation>
    </message>
    <message>
        <source>▲ Account changed %1</source>
        <translation>▲ 账号变更 %1</translation>
    </message>
    <message>
        <source>Filter by payee, account, purpose</source>
        <translation>按收款人、账号、用途筛选</translation>
    </message>
    <message>
        <source>Filter the payments</source>
        <translation>筛选付款</translation>
    </message>
    <message>
        <source>Payments of this payout</source>
        <translation>本批次的付款</translation>
    </message>
    <message>
        <source>Opening the rows…</source>
        <translation>正在打开各行…</translation>
    </message>
</context>
<context>
    <name>cambist::ui::PeopleSection</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（您）</translation>
    </message>
    <message>
        <source>◆ invited, has not joined</source>
        <translation>◆ 已邀请，尚未加入</translation>
    </message>
    <message>
        <source>● works here</source>
        <translation>● 已加入</translation>
    </message>
    <message>
        <source>Only an administrator invites people.</source>
        <translation>只有管理员可以邀请人员。</translation>
    </message>
    <message>
        <source>The person joins on this machine with a code that works once. Tell it to them in person, not by e-mail.</source>
        <translation>对方须在本机上凭一次性代码加入。请当面告知代码，不要通过电子邮件发送。</translation>
    </message>
    <message>
        <source>One-time code for %1</source>
        <translation>%1 的一次性代码</translation>
    </message>
    <message>
        <source>A payout needs two: whoever submits it never approves it.</source>
        <translation>付款批次须由两人办理：提交人不能授权自己的批次。</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请人员</translation>
    </message>
    <message>
        <source>Name, as others see it</source>
        <translation>名称，供他人识别</translation>
    </message>
    <message>
        <source>What the person may do</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Maker: brings payments in and submits them</source>
        <translation>经办人：导入并提交付款</translation>
    </message>
    <message>
        <source>Approver: approves or sends back what others submitted</source>
        <translation>授权人：授权或驳回他人提交的付款</translation>
    </message>
    <message>
        <source>Administrator: invites people, opens accounts, posts to the ledger</source>
        <translation>管理员：邀请人员、开立科目、在总账记账</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. The person chooses Join with a one-time code on the first page.</source>
        <translation>代码仅显示这一次，不会保存。请对方在起始页选择“用一次性代码加入”。</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ReleaseForm</name>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>授权人</translation>
    </message>
    <message>
        <source>pain.001.001.09 (usual)</source>
        <translation>pain.001.001.09（常用）</translation>
    </message>
    <message>
        <source>pain.001.001.03 (older banks)</source>
        <translation>pain.001.001.03（旧版银行系统）</translation>
    </message>
    <message>
        <source>Format of the bank file</source>
        <translation>银行文件格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>cambist::ui::RowPanel</name>
    <message>
        <source>A decision is kept with its reason. Choose one or write your own.</source>
        <translation>决定须附理由。请选择或自行填写。</translation>
    </message>
    <message>
        <source>Nothing is wrong with this row.</source>
        <translation>该行没有问题。</translation>
    </message>
    <message>
        <source>Choose a row to see what was found in it.</source>
        <translation>选择一行可查看其中的问题。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复该行</translation>
    </message>
    <message>
        <source>Keep row</source>
        <translation>保留该行</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>%1: %2, in the file %3</source>
        <comment>field, value now, value in the file</comment>
        <translation>%1：%2，文件原值 %3</translation>
    </message>
    <message>
        <source>Changed after the import</source>
        <translation>导入后的更改</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>决定的理由</translation>
    </message>
    <message>
        <source>Two payments are meant, checked with the payee</source>
        <translation>确为两笔付款，已与收款人核对</translation>
    </message>
    <message>
        <source>The same payment, entered twice</source>
        <translation>同一笔付款，重复录入</translation>
    </message>
    <message>
        <source>Not to be paid, agreed with the sender</source>
        <translation>不付款，已与提供方商定</translation>
    </message>
    <message>
        <source>Choose or write</source>
        <translation>选择或填写</translation>
    </message>
    <message>
        <source>Drop row</source>
        <translation>舍弃该行</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the row back as the file had it</source>
        <translation>将该行恢复为文件原值</translation>
    </message>
    <message>
        <source>The row as the file had it, without decisions (Ctrl+Z takes back the last change)</source>
        <translation>将该行恢复为文件原值，并取消所作决定（按 Ctrl+Z 撤回最近一次更改）</translation>
    </message>
    <message>
        <source>What was found in the row</source>
        <translation>该行的问题</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>该行</translation>
    </message>
</context>
<context>
    <name>cambist::ui::SampleStep</name>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>An invented group, Aurelberg, to try everything with. Nothing in it can be sent to a bank.</source>
        <translation>虚构的集团 Aurelberg，可试用全部功能。其中的内容不能发送银行。</translation>
    </message>
    <message>
        <source>Make the sample</source>
        <translation>创建示例</translation>
    </message>
    <message>
        <source>In this folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>Folder of the sample</source>
        <translation>示例文件夹</translation>
    </message>
    <message>
        <source>• Two people, maker and approver; the unlock page shows their passphrases
• Accounts in several currencies, with opening balances
• A payout file of 10,000 payments, 37 of them with something to fix</source>
        <translation>• 两名人员：经办人和授权人，口令短语显示在解锁页
• 多种货币的科目，已有期初余额
• 含 10,000 笔付款的文件，其中 37 笔需要处理</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>正在创建示例</translation>
    </message>
    <message>
        <source>Making keys and the encrypted store…</source>
        <translation>正在生成密钥和加密存储…</translation>
    </message>
    <message>
        <source>Two people join…</source>
        <translation>两名人员正在加入…</translation>
    </message>
    <message>
        <source>Opening accounts and posting balances…</source>
        <translation>正在开立科目并将余额记账…</translation>
    </message>
    <message>
        <source>Writing the payout file…</source>
        <translation>正在写出付款文件…</translation>
    </message>
</context>
<context>
    <name>cambist::ui::SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Your passphrase was changed. The old one opens nothing here any more; backups made before still open with it.</source>
        <translation>您的口令短语已更改。旧口令短语在此不再有效，但此前的备份仍用旧口令短语打开。</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locking covers the window and wipes the keys from memory. It asks nothing and loses nothing; you come back to the same cell. Ctrl+L locks at once.</source>
        <translation>锁定会遮盖窗口并清除内存中的密钥。无须确认，内容不会丢失，解锁后回到原单元格。按 Ctrl+L 立即锁定。</translation>
    </message>
    <message>
        <source>Lock after this time without input</source>
        <translation>无操作多久后锁定</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令短语</translation>
    </message>
    <message>
        <source>It opens your keys in this workspace and is stored nowhere. Nobody can recover it.</source>
        <translation>口令短语用于打开您在此工作区的密钥，不会保存在任何地方。任何人都无法找回。</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>当前口令短语</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令短语</translation>
    </message>
</context>
<context>
    <name>cambist::ui::SendBackSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What is wrong (needed)</source>
        <translation>问题所在（必填）</translation>
    </message>
    <message>
        <source>Details for the maker</source>
        <translation>给经办人的说明</translation>
    </message>
    <message>
        <source>Send back %1</source>
        <translation>驳回 %1</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选择理由</translation>
    </message>
    <message>
        <source>An amount is wrong</source>
        <translation>金额有误</translation>
    </message>
    <message>
        <source>A payee or an account is wrong</source>
        <translation>收款人或账号有误</translation>
    </message>
    <message>
        <source>A payment was made before</source>
        <translation>此前已付过款</translation>
    </message>
    <message>
        <source>The value date is wrong</source>
        <translation>起息日有误</translation>
    </message>
    <message>
        <source>A supporting document is missing</source>
        <translation>缺少证明文件</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Send back to the maker</source>
        <translation>驳回给经办人</translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation>暂不驳回</translation>
    </message>
    <message>
        <source>%1 gets it back as a draft, with your reason. Nothing is reserved and nothing is sent.</source>
        <translation>%1 将收到退回的草稿和您的理由。不会预留款项，也不会发送银行。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
</context>
<context>
    <name>cambist::ui::ShortcutsSheet</name>
    <message>
        <source>In tables and panes</source>
        <translation>表格与面板</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Next row with a problem</source>
        <translation>下一问题行</translation>
    </message>
    <message>
        <source>Previous row with a problem</source>
        <translation>上一问题行</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一面板</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>离开表格</translation>
    </message>
    <message>
        <source>Close what is in front</source>
        <translation>关闭最前面的窗口</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cambist::ui::SidePane</name>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Parts of the details</source>
        <translation>详情各部分</translation>
    </message>
</context>
<context>
    <name>cambist::ui::StartPage</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Folder of a workspace (NAME.cambist)</source>
        <translation>工作区文件夹（名称.cambist）</translation>
    </message>
    <message>
        <source>Treasury and payments on your own machine</source>
        <translation>在本机运行的司库与付款工具</translation>
    </message>
    <message>
        <source>Create a workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>A new encrypted folder for your group&apos;s books and payments</source>
        <translation>存放集团账簿和付款的新加密文件夹</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>An invented group with accounts and a file of 10,000 payments</source>
        <translation>虚构的集团，含科目和 10,000 笔付款的文件</translation>
    </message>
    <message>
        <source>Join with a one-time code</source>
        <translation>用一次性代码加入</translation>
    </message>
    <message>
        <source>Somebody has invited you to their workspace</source>
        <translation>有人邀请您加入其工作区</translation>
    </message>
    <message>
        <source>Open an existing folder</source>
        <translation>打开已有文件夹</translation>
    </message>
    <message>
        <source>A workspace or a backup that lies on this machine</source>
        <translation>本机上的工作区或备份</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>cambist::ui::StartStep</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>cambist::ui::StateStack</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatementModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>记账日</translation>
    </message>
    <message>
        <source>Other account</source>
        <translation>对方科目</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已预留</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末余额</translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatementView</name>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%1 transfers</source>
        <translation>
            <numerusform>%1 笔转账</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>记账日</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Posted from</source>
        <translation>记账日起</translation>
    </message>
    <message>
        <source>Posted to</source>
        <translation>记账日止</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>本期变动</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末余额</translation>
    </message>
    <message>
        <source>Account statement</source>
        <translation>明细账</translation>
    </message>
    <message>
        <source>Reading the statement…</source>
        <translation>正在读取明细账…</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>未选择科目</translation>
    </message>
    <message>
        <source>Choose one above, by any part of its code or name.</source>
        <translation>请在上方选择，可输入编码或名称中的任意部分。</translation>
    </message>
    <message>
        <source>The statement could not be read</source>
        <translation>无法读取明细账</translation>
    </message>
</context>
<context>
    <name>cambist::ui::StatusStrip</name>
    <message>
        <source>Kept on this machine</source>
        <translation>保存在本机</translation>
    </message>
    <message>
        <source>Tasks: none</source>
        <translation>任务：无</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>当前用户：%1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locks in %1:%2</source>
        <translation>%1:%2 后锁定</translation>
    </message>
    <message>
        <source>%1 kept on this machine</source>
        <translation>%1 区域，保存在本机</translation>
    </message>
    <message>
        <source>Open the audit page</source>
        <translation>打开操作留痕页</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
</context>
<context>
    <name>cambist::ui::SumsGrid</name>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::TaskRow</name>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭：%1</translation>
    </message>
</context>
<context>
    <name>cambist::ui::TaskTray</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No long work is under way. Imports, checks and backups show here how far they are.</source>
        <translation>没有正在进行的长任务。导入、校验和备份的进度显示在此处。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What waits could not be read</source>
        <translation>无法读取待办事项</translation>
    </message>
    <message>
        <source>To fix or decide</source>
        <translation>待修正或待决定</translation>
    </message>
    <message>
        <source>Ready to submit</source>
        <translation>待提交</translation>
    </message>
    <message>
        <source>Waiting for your approval</source>
        <translation>待您授权</translation>
    </message>
    <message>
        <source>Approved, to be released</source>
        <translation>已授权，待发送</translation>
    </message>
    <message>
        <source>Waiting for another approver</source>
        <translation>待他人授权</translation>
    </message>
    <message>
        <source>Released, waiting for the bank</source>
        <translation>已发送，待银行回报</translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n 笔付款</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 payouts, %2; the latest is %3</source>
        <translation>
            <numerusform>%1 个付款批次，%2，最近的是 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · nothing waits for you</source>
        <translation>%1 · 没有待您处理的批次</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n payouts wait for you</source>
        <translation>
            <numerusform>%n 个批次待您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>No payout waits for anything</source>
        <translation>没有待处理的付款批次</translation>
    </message>
    <message>
        <source>Every payout is settled, or there is none yet.</source>
        <translation>付款批次均已结算，或尚无付款批次。</translation>
    </message>
    <message>
        <source>Import a payment file…</source>
        <translation>导入付款文件…</translation>
    </message>
    <message>
        <source>Reading what waits…</source>
        <translation>正在读取待办事项…</translation>
    </message>
</context>
<context>
    <name>cambist::ui::Transfer</name>
    <message>
        <source>posted</source>
        <translation>已记账</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>posts pending %1</source>
        <translation>待处理 %1 转为记账</translation>
    </message>
    <message>
        <source>voids %1</source>
        <translation>释放 %1</translation>
    </message>
    <message>
        <source>Posted from entries</source>
        <translation>分录记账</translation>
    </message>
    <message>
        <source>Submission of a payout</source>
        <translation>付款批次提交</translation>
    </message>
    <message>
        <source>Approval of a payout</source>
        <translation>付款批次授权</translation>
    </message>
    <message>
        <source>Rejection of a payout</source>
        <translation>付款批次驳回</translation>
    </message>
    <message>
        <source>Release of a payout</source>
        <translation>付款批次发送</translation>
    </message>
    <message>
        <source>Report of the bank on a payout</source>
        <translation>付款批次的银行回报</translation>
    </message>
    <message>
        <source>%1 was debited to %2 and credited to %3, value date %4.</source>
        <translation>%1 已记账：借记 %2，贷记 %3，起息日 %4。</translation>
    </message>
    <message>
        <source>%1 was reserved: to be debited to %2 and credited to %3, value date %4.</source>
        <translation>%1 已预留：待借记 %2、贷记 %3，起息日 %4。</translation>
    </message>
    <message>
        <source>What transfer %5 had reserved was posted: %1 debited to %2 and credited to %3, value date %4.</source>
        <translation>第 %5 笔转账的预留已记账：%1，借记 %2，贷记 %3，起息日 %4。</translation>
    </message>
    <message>
        <source>What transfer %4 had reserved was given back: %1 between %2 and %3. Nothing was posted.</source>
        <translation>第 %4 笔转账的预留已释放：%1，涉及 %2 和 %3。未作任何记账。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::TransferPane</name>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Transfer %1</source>
        <translation>第 %1 笔转账</translation>
    </message>
    <message>
        <source>Show account %1</source>
        <translation>查看科目 %1</translation>
    </message>
    <message>
        <source>pending, still open</source>
        <translation>待处理，尚未完结</translation>
    </message>
    <message>
        <source>pending, posted or given back since</source>
        <translation>待处理，其后已记账或已释放</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Value date</source>
        <translation>起息日</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>记账时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Show pending transfer %1</source>
        <translation>查看待处理的第 %1 笔转账</translation>
    </message>
    <message>
        <source>Show log entry %1</source>
        <translation>查看日志第 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>One entry of %n linked transfers</source>
        <translation>
            <numerusform>同一分录的 %n 笔关联转账</numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfer %1</source>
        <translation>查看第 %1 笔转账</translation>
    </message>
</context>
<context>
    <name>cambist::ui::TrialBalanceModel</name>
    <message>
        <source>Account</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ccy</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Debits posted</source>
        <translation>借方已记账</translation>
    </message>
    <message>
        <source>Credits posted</source>
        <translation>贷方已记账</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Debits pending</source>
        <translation>借方待处理</translation>
    </message>
    <message>
        <source>Credits pending</source>
        <translation>贷方待处理</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>%1 合计</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不等</translation>
    </message>
</context>
<context>
    <name>cambist::ui::TrialBalanceView</name>
    <message>
        <source>Debits and credits differ in %1</source>
        <translation>%1 借贷不平</translation>
    </message>
    <message>
        <source>Debits equal credits in %1</source>
        <translation>%1 借贷平衡</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>试算平衡表</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two currencies</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Books that are kept with Cambist always balance. Stop working in this workspace and verify the log.</source>
        <translation>由汇衡登记的账簿不会借贷不平。请停止使用此工作区并校验日志。</translation>
    </message>
</context>
<context>
    <name>cambist::ui::UnlockPage</name>
    <message>
        <source>Sample workspace</source>
        <translation>示例工作区</translation>
    </message>
    <message>
        <source>Passphrase of %1: %2</source>
        <translation>%1 的口令短语：%2</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令短语</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>其他工作区…</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
</context>
<context>
    <name>cambist::ui::Verify</name>
    <message>
        <source>reading every page of the store</source>
        <translation>正在读取存储的每一页</translation>
    </message>
    <message>
        <source>checking the structure of the store</source>
        <translation>正在检查存储结构</translation>
    </message>
    <message>
        <source>replaying the log</source>
        <translation>正在重放日志</translation>
    </message>
    <message>
        <source>comparing the tables</source>
        <translation>正在比对数据表</translation>
    </message>
    <message>
        <source>opening the rows of payouts</source>
        <translation>正在打开付款批次各行</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n problems were found.</source>
        <translation>
            <numerusform>发现 %n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries were replayed from nothing, and each gave what it says.</source>
        <translation>
            <numerusform>日志 %1 条已从头重放，结果均与记载一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 signatures fit: of devices, of people and of the log.</source>
        <translation>
            <numerusform>签名 %1 个均相符，包括设备、人员和日志的签名。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 transfers were booked again, and every balance came out the same.</source>
        <translation>
            <numerusform>转账 %1 笔已重新记账，余额均一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pages of the store are as they were written.</source>
        <translation>
            <numerusform>存储 %1 页均与写入时一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tables hold what the log makes of them.</source>
        <translation>
            <numerusform>数据表 %1 个均与日志结果一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows of payouts were opened and fit what was signed.</source>
        <translation>
            <numerusform>付款批次 %1 行已打开，均与签名内容一致。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cambist::ui::VerifySheet</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2／%3</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Root hash</source>
        <translation>根哈希</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop working in this workspace. Put a backup back, or ask whoever keeps an older copy of the log.</source>
        <translation>请停止使用此工作区，并恢复备份，或联系留存较早日志副本的人员。</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>校验日志</translation>
    </message>
    <message>
        <source>Every page of the store, every signature and every entry is checked from nothing, and all balances and rows are compared with what the log makes of them. This only reads. The passphrase opens the keys anew, apart from those that are in use.</source>
        <translation>从头校验存储的每一页、每个签名和每条日志，并将全部余额和各行与日志结果比对。校验只读取数据。口令短语用于重新打开密钥，与正在使用的密钥无关。</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>%1 的口令短语</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>转到后台继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cambist::ui::VoucherButton</name>
    <message>
        <source>Voucher…</source>
        <translation>凭单…</translation>
    </message>
    <message>
        <source>Write a voucher as PDF</source>
        <translation>生成 PDF 凭单</translation>
    </message>
    <message>
        <source>Write voucher</source>
        <translation>生成凭单</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Voucher %1</source>
        <translation>凭单 %1</translation>
    </message>
    <message>
        <source>Proving the rows</source>
        <translation>正在核验各行</translation>
    </message>
    <message>
        <source>Writing pages</source>
        <translation>正在写出各页</translation>
    </message>
    <message>
        <source>Stop. No file is written.</source>
        <translation>停止，不写出文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages written to %1.</source>
        <translation>
            <numerusform>已将 %n 页写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，未写出文件。</translation>
    </message>
</context>
</TS>
