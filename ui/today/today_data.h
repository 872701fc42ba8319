// What the page Today shows, read in one go on a thread of the engine. Plain values.
#pragma once

#include "engine/desk/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace cambist::ui {

enum class Todo {
    Fix,     ///< drafts with rows to fix or to decide
    Submit,  ///< drafts that are ready
    Approve, ///< submitted by somebody else: mine to approve
    Release, ///< approved
    Others,  ///< submitted by me: somebody else approves
    Bank,    ///< released, and the bank has not reported on every row
};

/// Payouts that wait for the same thing.
struct TodoLine {
    Todo todo{};
    std::uint64_t payouts = 0, payments = 0;
    std::map<Currency, base::Int128> totals; ///< minor units
    std::string id, title;                   ///< of the newest one
};

struct BankBalance {
    Currency currency;
    base::Int128 balance = 0; ///< posted debits less credits, minor units
    std::uint64_t accounts = 0;
};

/// What a new workspace needs, done or not.
struct SetUp {
    bool secondPerson = false, accounts = false, openingBalances = false, firstPayout = false;
    bool operator==(const SetUp&) const = default;
};

struct TodayData {
    std::vector<TodoLine> lines; ///< in the order of Todo; without those that are empty
    std::vector<BankBalance> balances;
    SetUp setUp;
    std::uint32_t roles = 0;
};

Result<TodayData> readToday(desk::Workspace& workspace);

/// Whether this person has something to do there.
bool isMine(Todo todo, std::uint32_t roles);

} // namespace cambist::ui
