// pain.001 as XML elements to payments. Internal to this folder: use iso_reader.h.
#pragma once

#include "engine/formats/iso_handler.h"
#include "engine/formats/iso_sum.h"
#include "engine/formats/payment_file.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cambist::formats {

/// Declared count and sum of the message or of one PmtInf, beside what was read.
struct Pain001Totals {
    std::string id; ///< PmtInfId; empty for the message
    std::string declaredCount;
    std::string declaredSum;
    std::uint64_t count = 0;
    ExactSum sum;
};

class Pain001Handler final : public IsoHandler {
public:
    Pain001Handler(std::string fileName, PaymentSink& sink);

protected:
    bool accepts(const IsoMessage& message, std::string_view elementName) const override;
    void messageOpened() override {}
    void messageClosed() override;
    void opened(const IsoPath& path, const XmlElement& element) override;
    void closed(const IsoPath& path, std::string_view text) override;
    void notInTable(int parent, std::string_view name) override;

private:
    using Field = payments::Field;

    void openGroup();
    void openPayment(const XmlElement& element);
    void closeHead(const IsoPath& path, std::string_view text);
    void closeGroup();
    void closePayment();
    void closeGroupElement(const IsoPath& path, std::string_view text);
    void closePaymentElement(const IsoPath& path, std::string_view text);

    void sendHead();
    void setGroupText(const IsoPath& path, std::string_view text);
    void setPaymentText(const IsoPath& path, std::string_view text);
    void addLine(Field field, std::string_view line, std::string_view separator);
    void setAmount(const IsoPath& path, std::string_view text);
    void checkMethod(const IsoPath& path, std::string_view method);
    void setExecutionDate(const IsoPath& path, std::string_view text);
    void takeGroupFields();
    void compareCodes();
    void checkTotals(const Pain001Totals& totals);

    /// About the payment that is open, else about those of the PmtInf that is open, else about the file.
    void addFinding(payments::Finding finding);
    void noteNotCarried(std::string path, std::string value);
    std::string clean(std::string_view text, std::optional<Field> field);

    PaymentSink& m_sink;
    PaymentFileHead m_head;
    bool m_headSent = false;
    Pain001Totals m_messageTotals;

    bool m_inGroup = false;
    Pain001Totals m_groupTotals;
    payments::PaymentFields m_group; ///< what every payment of the PmtInf takes over
    std::bitset<payments::fieldCount> m_groupSeen;
    std::vector<payments::Finding> m_groupFindings; ///< Fix: repeated for each payment; Note: for the first

    bool m_inPayment = false;
    std::uint32_t m_row = 0;
    payments::PaymentFields m_payment;
    std::bitset<payments::fieldCount> m_seen;
    std::vector<payments::Finding> m_findings;
    std::string m_currency;         ///< Ccy of the amount that is open
    std::string m_transferCurrency; ///< of an EqvtAmt: paid in another currency than it is stated in
    std::string m_clearingSystem;
    std::string m_referenceType;

    struct Kind {
        int parent;
        std::string name;
    };
    std::vector<Kind> m_unknown; ///< kinds of elements that were noted
    std::vector<std::string> m_notCarried;
    std::vector<payments::Finding> m_totalsFindings;
};

} // namespace cambist::formats
