// Amounts in words, as they are printed on instruments. Pure, any thread.
#pragma once

#include "engine/money/money.h"

namespace cambist::money {

enum class Language : std::uint8_t { English, Chinese };

/// English: "one thousand two hundred thirty-four euros and fifty cents"; "minus" in front of a negative
/// amount; the whole units are always said ("zero euros and seven cents"), a minor part of 0 is not. A
/// currency without English unit names: "one thousand two hundred thirty-four and 50/100 BBD". Chinese:
/// 大写金额 after the annex of the PBoC 支付结算办法. The currency's Chinese name (its code where there is
/// none) stands directly before: "人民币壹仟肆佰零玖元伍角", "美元壹佰元整". 整 follows 元 only; 负 stands
/// after the name; a third and fourth decimal are 厘 and 毫. Errors: NoMinorUnits.
Result<std::string> amountInWords(const Money& amount, Language language);

} // namespace cambist::money
