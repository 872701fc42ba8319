// What a bank says about payments that it was sent (pain.002, customer payment status report), as plain
// values.
#pragma once

#include "engine/payments/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cambist::formats {

/// Status codes (ISO 20022 external code sets ExternalPaymentGroupStatus1Code,
/// ExternalPaymentTransactionStatus1Code, edition of 2024-11). What each means for the money is decided
/// elsewhere.
enum class PaymentStatusCode : std::uint8_t {
    Accc, ///< settled on the creditor's account
    Accp, ///< accepted: customer profile
    Acfc, ///< accepted: funds checked
    Acsc, ///< settled on the debtor's account
    Acsp, ///< accepted, settlement in process
    Actc, ///< accepted: technical validation
    Acwc, ///< accepted with change
    Acwp, ///< accepted without posting to the creditor yet
    Blck, ///< blocked
    Canc, ///< cancelled
    Part, ///< some accepted
    Patc, ///< authorisations are missing
    Pdng, ///< pending
    Rcvd, ///< received
    Rjct, ///< rejected
};
/// "RJCT"; static lifetime.
std::string_view statusCodeText(PaymentStatusCode code);
std::optional<PaymentStatusCode> statusCodeFromText(std::string_view text);

/// StsRsnInf: why.
struct StatusReason {
    std::string code;                    ///< Rsn/Cd ("AC01"), or Rsn/Prtry
    bool proprietary = false;            ///< the bank's own code
    std::vector<std::string> additional; ///< AddtlInf, lines as written
    bool operator==(const StatusReason&) const = default;
};

/// A status with its reasons; `code` is empty when there is none or it is not known (then `text` has it).
struct StatedStatus {
    std::optional<PaymentStatusCode> code;
    std::string text; ///< as written; empty: not stated
    std::vector<StatusReason> reasons;
    bool operator==(const StatedStatus&) const = default;
};

/// GrpHdr and OrgnlGrpInfAndSts.
struct StatusReportHead {
    std::string format;   ///< "pain.002.001.10"
    std::string encoding; ///< "UTF-8"
    std::string messageId;
    std::string creationDateTime;
    std::string originalMessageId;
    std::string originalMessageName; ///< "pain.001.001.09", or just "pain.001"
    std::string originalCount;
    std::string originalSum;
    StatedStatus status; ///< GrpSts: of the whole file
    bool operator==(const StatusReportHead&) const = default;
};

/// OrgnlPmtInfAndSts: one PmtInf of the original.
struct PaymentBlockStatus {
    std::string originalPaymentInformationId;
    std::string originalCount;
    std::string originalSum;
    StatedStatus status; ///< PmtInfSts
    bool operator==(const PaymentBlockStatus&) const = default;
};

/// TxInfAndSts: one payment of the original.
struct TransactionStatus {
    std::uint32_t row = 0;              ///< 1-based, in the report
    std::uint32_t line = 0;             ///< of the file
    std::optional<std::uint32_t> block; ///< index of its PaymentBlockStatus
    std::string statusId;               ///< StsId: the bank's name for this report
    std::string originalInstructionId;  ///< OrgnlInstrId
    std::string originalEndToEndId;     ///< OrgnlEndToEndId
    std::string originalUetr;           ///< OrgnlUETR
    StatedStatus status;                ///< TxSts
    std::string acceptanceDateTime;     ///< AccptncDtTm
    std::string bankReference;          ///< AcctSvcrRef
    std::string amount;                 ///< OrgnlTxRef/Amt/InstdAmt as exact decimal; empty: not stated
    std::string currency;
    bool operator==(const TransactionStatus&) const = default;
};

/// The whole report. A status that stands at a higher level holds for what is below and states none itself.
struct PaymentStatusReport {
    StatusReportHead head;
    std::vector<PaymentBlockStatus> blocks;
    std::vector<TransactionStatus> transactions;
    std::vector<payments::Finding> findings;
};

} // namespace cambist::formats
