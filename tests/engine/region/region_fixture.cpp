#include "tests/engine/region/region_fixture.h"

namespace cambist::region {

void RegionTest::makeHistory(std::size_t rows) {
    auto maker = openAs("maker");
    auto approver = openAs("approver");
    const auto id = submit(*maker, rows, true);
    must(desk::PayoutDesk(*approver).approve(id, desk::Effect::Apply));
    must(desk::PayoutDesk(*maker).release(id, "pain.001.001.09", m_folder / "bank.xml", desk::Effect::Apply));
    auto status = maker->newCommand();
    status.mutable_record_payout_status()->set_payout(asText(id.view()));
    for (std::uint32_t row = 0; row < 3; ++row) {
        auto& r = *status.mutable_record_payout_status()->add_rows();
        r.set_row(row);
        r.set_outcome(1 + row % 2);
        r.set_reason("AC01");
    }
    must(run(*maker, status));
    // Other rows than the first payout's: their order is part of the root.
    submit(*maker, rows + 1);
    post(*maker, "1000", "3000", "10.00");
}

} // namespace cambist::region
