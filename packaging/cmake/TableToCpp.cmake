# cambist_table(TARGET TABLE): at build time, turns the tab-separated TABLE into rows of C++ string literals in
# <build>/generated/<path of TABLE>.inc, and makes TARGET depend on it. Lines that begin with # and the line that
# names the columns are left out. Use: constexpr Row rows[] = {
#                                      #include "resources/parties/countries.tsv.inc"
#                                      };
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${TABLE}" text)
  string(REPLACE "\r" "" text "${text}")
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(PREPEND text "\n")
  string(REGEX REPLACE "\n#[^\n]*" "" text "${text}")
  string(STRIP "${text}" text)
  string(FIND "${text}" "\n" headEnd)
  string(SUBSTRING "${text}" ${headEnd} -1 text)
  string(REPLACE "\t" "\", \"" text "${text}")
  string(REGEX REPLACE "\n([^\n]+)" "\n{\"\\1\"}," text "${text}")
  file(WRITE "${OUTPUT}" "// Generated from ${NAME}.${text}\n")
else()
  set(CAMBIST_TABLE_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
  function(cambist_table target table)
    set(output "${PROJECT_BINARY_DIR}/generated/${table}.inc")
    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${CMAKE_COMMAND}" "-DTABLE=${PROJECT_SOURCE_DIR}/${table}" "-DOUTPUT=${output}" "-DNAME=${table}"
              -P "${CAMBIST_TABLE_SCRIPT}"
      DEPENDS "${PROJECT_SOURCE_DIR}/${table}" "${CAMBIST_TABLE_SCRIPT}"
      COMMENT "Table ${table}"
      VERBATIM)
    target_sources(${target} PRIVATE "${output}")
  endfunction()
endif()
