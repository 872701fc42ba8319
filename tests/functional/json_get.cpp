// json_get [POINTER...]: reads one JSON value from stdin and prints what each pointer (RFC 6901) finds, one a
// line: texts as they stand, other values as JSON; "(none)" where there is nothing; "#/a" prints the number
// of elements of /a. Without a pointer it only checks. Ends with 1 when stdin holds no JSON value.
#include <nlohmann/json.hpp>

#include <iostream>

int main(int argc, char** argv) {
    const auto value = nlohmann::ordered_json::parse(std::cin, nullptr, false);
    if (value.is_discarded()) {
        std::cerr << "stdin is no JSON\n";
        return 1;
    }
    for (int i = 1; i < argc; ++i) {
        std::string text = argv[i];
        const bool count = text.starts_with('#');
        const nlohmann::ordered_json::json_pointer pointer(count ? text.substr(1) : text);
        if (!value.contains(pointer))
            std::cout << "(none)\n";
        else if (count)
            std::cout << value.at(pointer).size() << '\n';
        else if (value.at(pointer).is_string())
            std::cout << value.at(pointer).get<std::string>() << '\n';
        else
            std::cout << value.at(pointer).dump() << '\n';
    }
    return 0;
}
