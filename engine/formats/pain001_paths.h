// The elements of pain.001 that are read, as one table. Internal to pain001_reader.cpp.
#pragma once

#include "engine/formats/iso_handler.h"
#include "engine/payments/types.h"

namespace cambist::formats::pain001 {

/// What an element is to the reader.
enum class Slot : std::uint8_t {
    Container = 0, ///< known, nothing to do (also leaves that say nothing that is lost)
    Header,
    Group,
    Payment,
    // Of GrpHdr.
    MessageId,
    Created,
    HeadCount,
    HeadSum,
    InitiatingParty,
    // Of PmtInf.
    GroupText,  ///< argument: Field
    GroupFirst, ///< argument: Field; may be repeated, only the first is carried
    GroupId,
    GroupCount,
    GroupSum,
    Method,
    ExecutionDate,
    // Of CdtTrfTxInf.
    PaymentText,  ///< argument: Field
    PaymentFirst, ///< argument: Field; may be repeated, only the first is carried
    Line,         ///< argument: Field; lines are joined
    Amount,
    TransferCurrency,
    ClearingSystem,
    ReferenceType,
    // Of either.
    AgentOther,
    Skipped = IsoPath::skipped, ///< the whole branch; nothing in it touches the payment
};
inline constexpr Slot lastOfHead = Slot::InitiatingParty;
inline constexpr Slot lastOfGroup = Slot::ExecutionDate;

constexpr IsoPath slot(std::string_view path, Slot slot) {
    return {path, static_cast<std::uint8_t>(slot), 0};
}
constexpr IsoPath slot(std::string_view path, Slot slot, payments::Field field) {
    return {path, static_cast<std::uint8_t>(slot), static_cast<std::uint8_t>(field)};
}

using F = payments::Field;
// clang-format off
inline constexpr IsoPath paths[] = {
    slot("GrpHdr", Slot::Header),
    slot("GrpHdr/MsgId", Slot::MessageId),
    slot("GrpHdr/CreDtTm", Slot::Created),
    slot("GrpHdr/NbOfTxs", Slot::HeadCount),
    slot("GrpHdr/CtrlSum", Slot::HeadSum),
    slot("GrpHdr/InitgPty/Nm", Slot::InitiatingParty),
    slot("GrpHdr/InitgPty/CtctDtls", Slot::Skipped), // names the software in Swiss files
    slot("GrpHdr/Grpg", Slot::Container), // .02: how payments are grouped, which the elements show

    slot("PmtInf", Slot::Group),
    slot("PmtInf/PmtInfId", Slot::GroupId),
    slot("PmtInf/PmtMtd", Slot::Method),
    slot("PmtInf/NbOfTxs", Slot::GroupCount),
    slot("PmtInf/CtrlSum", Slot::GroupSum),
    slot("PmtInf/PmtTpInf/SvcLvl/Cd", Slot::GroupFirst, F::ServiceLevel),
    slot("PmtInf/PmtTpInf/CtgyPurp/Cd", Slot::GroupText, F::CategoryPurpose),
    slot("PmtInf/ReqdExctnDt", Slot::ExecutionDate, F::ExecutionDate),
    slot("PmtInf/ReqdExctnDt/Dt", Slot::ExecutionDate, F::ExecutionDate),
    slot("PmtInf/ReqdExctnDt/DtTm", Slot::ExecutionDate, F::ExecutionDate),
    slot("PmtInf/Dbtr/Nm", Slot::GroupText, F::DebtorName),
    slot("PmtInf/DbtrAcct/Id/IBAN", Slot::GroupText, F::DebtorAccount),
    slot("PmtInf/DbtrAcct/Id/Othr/Id", Slot::GroupText, F::DebtorAccount),
    slot("PmtInf/DbtrAcct/Id/BBAN", Slot::GroupText, F::DebtorAccount),         // .02
    slot("PmtInf/DbtrAcct/Id/PrtryAcct/Id", Slot::GroupText, F::DebtorAccount), // .02
    slot("PmtInf/DbtrAgt/FinInstnId/BIC", Slot::GroupText, F::DebtorAgent),
    slot("PmtInf/DbtrAgt/FinInstnId/BICFI", Slot::GroupText, F::DebtorAgent),
    slot("PmtInf/DbtrAgt/FinInstnId/CmbndId/BIC", Slot::GroupText, F::DebtorAgent), // .02
    slot("PmtInf/DbtrAgt/FinInstnId/Othr/Id", Slot::AgentOther),
    slot("PmtInf/ChrgBr", Slot::GroupText, F::ChargeBearer),

    slot("PmtInf/CdtTrfTxInf", Slot::Payment),
    slot("PmtInf/CdtTrfTxInf/PmtId/InstrId", Slot::PaymentText, F::InstructionId),
    slot("PmtInf/CdtTrfTxInf/PmtId/EndToEndId", Slot::PaymentText, F::EndToEndId),
    slot("PmtInf/CdtTrfTxInf/PmtId/UETR", Slot::PaymentText, F::Uetr),
    slot("PmtInf/CdtTrfTxInf/PmtTpInf/SvcLvl/Cd", Slot::PaymentFirst, F::ServiceLevel),
    slot("PmtInf/CdtTrfTxInf/PmtTpInf/CtgyPurp/Cd", Slot::PaymentText, F::CategoryPurpose),
    slot("PmtInf/CdtTrfTxInf/Amt/InstdAmt", Slot::Amount),
    slot("PmtInf/CdtTrfTxInf/Amt/EqvtAmt/Amt", Slot::Amount),
    slot("PmtInf/CdtTrfTxInf/Amt/EqvtAmt/CcyOfTrf", Slot::TransferCurrency),
    slot("PmtInf/CdtTrfTxInf/ChrgBr", Slot::PaymentText, F::ChargeBearer),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/BIC", Slot::PaymentText, F::CreditorAgent),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/BICFI", Slot::PaymentText, F::CreditorAgent),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd", Slot::ClearingSystem),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId", Slot::PaymentText, F::CreditorAgentCode),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/Nm", Slot::PaymentText, F::CreditorAgentName),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/Othr/Id", Slot::AgentOther),
    // .02, five:
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/Id", Slot::PaymentText, F::CreditorAgentCode),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/NmAndAdr/Nm", Slot::PaymentText, F::CreditorAgentName),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/CmbndId/BIC", Slot::PaymentText, F::CreditorAgent),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/CmbndId/ClrSysMmbId/Id", Slot::PaymentText,
         F::CreditorAgentCode),
    slot("PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/CmbndId/Nm", Slot::PaymentText, F::CreditorAgentName),
    slot("PmtInf/CdtTrfTxInf/Cdtr/Nm", Slot::PaymentText, F::CreditorName),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/StrtNm", Slot::PaymentText, F::CreditorStreet),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/BldgNb", Slot::PaymentText, F::CreditorBuilding),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/PstCd", Slot::PaymentText, F::CreditorPostCode),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/TwnNm", Slot::PaymentText, F::CreditorTown),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/CtrySubDvsn", Slot::PaymentText, F::CreditorRegion),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/Ctry", Slot::PaymentText, F::CreditorCountry),
    slot("PmtInf/CdtTrfTxInf/Cdtr/PstlAdr/AdrLine", Slot::Line, F::CreditorAddress),
    slot("PmtInf/CdtTrfTxInf/CdtrAcct/Id/IBAN", Slot::PaymentText, F::CreditorAccount),
    slot("PmtInf/CdtTrfTxInf/CdtrAcct/Id/Othr/Id", Slot::PaymentText, F::CreditorAccount),
    slot("PmtInf/CdtTrfTxInf/CdtrAcct/Id/BBAN", Slot::PaymentText, F::CreditorAccount),         // .02
    slot("PmtInf/CdtTrfTxInf/CdtrAcct/Id/PrtryAcct/Id", Slot::PaymentText, F::CreditorAccount), // .02
    slot("PmtInf/CdtTrfTxInf/Purp/Cd", Slot::PaymentText, F::Purpose),
    slot("PmtInf/CdtTrfTxInf/RmtInf/Ustrd", Slot::Line, F::Remittance),
    slot("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Ref", Slot::PaymentFirst, F::Reference),
    slot("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/CdtrRef", Slot::PaymentFirst, F::Reference), // .02
    slot("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Cd", Slot::ReferenceType),
    slot("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Prtry", Slot::ReferenceType),
    slot("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Tp/Issr", Slot::Container), // "ISO" of RF references
    slot("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/CdtrRefTp/Cd", Slot::ReferenceType), // .02
};
// clang-format on

} // namespace cambist::formats::pain001
