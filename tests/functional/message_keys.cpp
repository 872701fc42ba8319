// Prints the message keys that the engine can ask for and that a text search cannot find: those of the row
// checks, and of every field.
#include "engine/payments/row_check.h"

#include <iostream>

int main() {
    for (const auto code : cambist::payments::rowCheckCodes())
        for (const char* part : {"rule", "message", "remedy"})
            std::cout << "finding." << code << '.' << part << '\n';
    for (std::size_t i = 0; i < cambist::payments::fieldCount; ++i)
        std::cout << "field." << cambist::payments::fieldName(static_cast<cambist::payments::Field>(i))
                  << '\n';
    return 0;
}
