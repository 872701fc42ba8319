# cambist_migrations(FOLDER NNNN_name.sql ...)
# Call it in engine/FOLDER/CMakeLists.txt after cambist_engine(FOLDER ...). It turns the scripts of
# engine/FOLDER/migrations into C++ and adds it to engine_FOLDER, which must USE sql:
#   #include "engine/FOLDER/migrations.h"
#   std::span<const cambist::sql::Migration> cambist::FOLDER::migrations();   // in the order of their numbers
# Numbers are unique across the engine; a script's text is frozen once it was released.

function(cambist_write_if_different path content)
  if(EXISTS "${path}")
    file(READ "${path}" old)
    if("${old}" STREQUAL "${content}")
      return()
    endif()
  endif()
  file(WRITE "${path}" "${content}")
endfunction()

function(cambist_migrations folder)
  set(source_dir "${PROJECT_SOURCE_DIR}/engine/${folder}/migrations")
  set(out_dir "${PROJECT_BINARY_DIR}/generated/engine/${folder}")
  set(entries "")
  set(scripts ${ARGN})
  list(SORT scripts)
  foreach(script IN LISTS scripts)
    if(NOT script MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)\\.sql$")
      message(FATAL_ERROR "engine/${folder}/migrations/${script}: the name must be NNNN_name.sql")
    endif()
    set(digits "${CMAKE_MATCH_1}")
    set(title "${CMAKE_MATCH_2}")
    math(EXPR number "1${digits} - 10000")
    get_property(owner GLOBAL PROPERTY "CAMBIST_MIGRATION_${number}")
    if(owner)
      message(FATAL_ERROR "migration ${number} stands twice: ${owner} and engine/${folder}/migrations/${script}")
    endif()
    set_property(GLOBAL PROPERTY "CAMBIST_MIGRATION_${number}" "engine/${folder}/migrations/${script}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source_dir}/${script}")
    file(READ "${source_dir}/${script}" sql)
    string(APPEND entries "    {${number}, \"${title}\", R\"cambist_sql(${sql})cambist_sql\"},\n")
  endforeach()

  cambist_write_if_different("${out_dir}/migrations.h"
"// Generated from engine/${folder}/migrations.
#pragma once

#include \"engine/sql/migration.h\"

#include <span>

namespace cambist::${folder} {

/// In the order of their numbers; static lifetime.
std::span<const sql::Migration> migrations();

} // namespace cambist::${folder}
")
  cambist_write_if_different("${out_dir}/migrations.cpp"
"// Generated from engine/${folder}/migrations.
#include \"engine/${folder}/migrations.h\"

namespace cambist::${folder} {
namespace {

constexpr sql::Migration allMigrations[] = {
${entries}};

} // namespace

std::span<const sql::Migration> migrations() {
    return allMigrations;
}

} // namespace cambist::${folder}
")
  target_sources(engine_${folder} PRIVATE "${out_dir}/migrations.cpp")
endfunction()
