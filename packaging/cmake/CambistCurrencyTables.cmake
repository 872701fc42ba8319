# Run with cmake -P: turns the dated tables of resources/currency into C++ initialisers.
# -DISO=iso4217.tsv -DUNITS=unit_names.tsv -DOUT=file. A line that does not fit stops the build.
cmake_minimum_required(VERSION 3.25)

set(currencies "")
file(STRINGS "${ISO}" lines ENCODING UTF-8)
foreach(line IN LISTS lines)
  if(line MATCHES "^#")
    continue()
  elseif(NOT line MATCHES "^([A-Z][A-Z][A-Z])\t([0-9][0-9][0-9])\t([0-4]|N\\.A\\.)\t([^\t\"\\]+)\t([^\t\"\\]*)$")
    message(FATAL_ERROR "${ISO}: not a row of the currency table: ${line}")
  endif()
  set(code "${CMAKE_MATCH_1}")
  set(name "${CMAKE_MATCH_4}")
  set(chinese "${CMAKE_MATCH_5}")
  set(units "${CMAKE_MATCH_3}")
  string(REGEX REPLACE "^0+" "" numeric "${CMAKE_MATCH_2}")
  if(units STREQUAL "N.A.")
    set(units "-1")
  endif()
  string(APPEND currencies "    CurrencyRow{\"${code}\", ${numeric}, ${units}, \"${name}\", \"${chinese}\"},\n")
endforeach()

set(names "")
file(STRINGS "${UNITS}" lines ENCODING UTF-8)
foreach(line IN LISTS lines)
  if(line MATCHES "^#")
    continue()
  elseif(NOT line MATCHES "^([A-Z][A-Z][A-Z])\t([^\t\"]+)\t([^\t\"]+)\t([^\t\"]*)\t([^\t\"]*)$")
    message(FATAL_ERROR "${UNITS}: not a row of the unit names: ${line}")
  endif()
  string(APPEND names "    UnitNameRow{\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\", \"${CMAKE_MATCH_3}\", "
                      "\"${CMAKE_MATCH_4}\", \"${CMAKE_MATCH_5}\"},\n")
endforeach()

get_filename_component(isoName "${ISO}" NAME)
get_filename_component(unitsName "${UNITS}" NAME)
file(WRITE "${OUT}" "// From ${isoName} and ${unitsName}; both sorted by code.
constexpr CurrencyRow kCurrencyRows[] = {
${currencies}};
constexpr UnitNameRow kUnitNameRows[] = {
${names}};
")
