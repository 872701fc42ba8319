# cmake -DINPUT=file -DOUTPUT=file.cpp -DSYMBOL=ns::name -P EmbedText.cmake
# Writes a C++ source that defines `extern const std::string_view <name>` in namespace <ns> with the text of a file.
file(READ "${INPUT}" text)
string(REGEX MATCH "^(.*)::([^:]+)$" matched "${SYMBOL}")
set(scope "${CMAKE_MATCH_1}")
set(symbol "${CMAKE_MATCH_2}")
get_filename_component(source "${INPUT}" NAME)
file(WRITE "${OUTPUT}" "// Made from ${source} at build time.\n#include <string_view>\n\n"
  "namespace ${scope} {\nextern const std::string_view ${symbol};\nconst std::string_view ${symbol} = R\"embedded(")
file(APPEND "${OUTPUT}" "${text}")
file(APPEND "${OUTPUT}" ")embedded\";\n} // namespace ${scope}\n")
