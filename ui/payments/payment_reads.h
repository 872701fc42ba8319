// What the page Payments reads from the engine. On the thread of the workspace. Errors: those of the desk.
#pragma once

#include "ui/bridge/engine_client.h"
#include "ui/payments/payment_data.h"

namespace cambist::ui {

Result<PayoutList> readPayoutList(desk::Workspace& workspace);
Result<PayoutDetail> readPayoutDetail(desk::Workspace& workspace, const PayoutId& id, const Stop& stop);
/// Every bank account of the ledger.
std::vector<DebitAccount> readDebitAccounts(desk::Workspace& workspace);

} // namespace cambist::ui
