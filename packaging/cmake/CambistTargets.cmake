# cambist_engine(NAME SOURCES ... [USES engine folders ...] [LINKS libraries ...])
# One static library per engine folder; USES names the folders it may include (the arrows of ARCHITECTURE.md).
function(cambist_engine name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(engine_${name} STATIC ${arg_SOURCES})
  target_link_libraries(engine_${name} PUBLIC cambist_flags PRIVATE ${arg_LINKS})
  foreach(folder ${arg_USES})
    target_link_libraries(engine_${name} PUBLIC engine_${folder})
  endforeach()
endfunction()

# cambist_test(NAME SOURCES ... USES engine folders ... [LINKS ...]): one GoogleTest program, one CTest entry.
function(cambist_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_executable(${name}_test ${arg_SOURCES})
  set_target_properties(${name}_test PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  target_link_libraries(${name}_test PRIVATE cambist_flags ${arg_LINKS} GTest::gtest_main GTest::gtest)
  foreach(folder ${arg_USES})
    target_link_libraries(${name}_test PRIVATE engine_${folder})
  endforeach()
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "CAMBIST_CORPORA=${CAMBIST_CORPORA}" TIMEOUT 600)
endfunction()

# cambist_fuzz(NAME SOURCES ... CORPUS folder [USES engine folders ...] [LINKS ...])
# One LLVMFuzzerTestOneInput. Preset `fuzz` makes it a libFuzzer program; every other preset a program that runs the
# files of CORPUS (a folder beside the CMakeLists.txt) and bounded variations of each. CTest entry fuzz_NAME, label fuzz.
function(cambist_fuzz name)
  cmake_parse_arguments(arg "" "CORPUS" "SOURCES;USES;LINKS" ${ARGN})
  set(target ${name}_fuzz)
  set(corpus "${CMAKE_CURRENT_SOURCE_DIR}/${arg_CORPUS}")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE cambist_flags ${arg_LINKS})
  foreach(folder ${arg_USES})
    target_link_libraries(${target} PRIVATE engine_${folder})
  endforeach()
  if(CAMBIST_FUZZ)
    # What the fuzzer finds goes into the build tree; the first folder is the one that it writes to.
    set(found "${CMAKE_CURRENT_BINARY_DIR}/found_${name}")
    file(MAKE_DIRECTORY "${found}")
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    add_test(NAME fuzz_${name} COMMAND ${target} -runs=20000 -seed=1 -max_total_time=30 -timeout=10 -rss_limit_mb=1024
      -max_len=65536 -verbosity=0 -print_final_stats=1 -artifact_prefix=${found}/ "${found}" "${corpus}")
  else()
    target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/packaging/cmake/fuzz_replay.cpp")
    add_test(NAME fuzz_${name} COMMAND ${target} "${corpus}")
  endif()
  set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz TIMEOUT 300)
endfunction()

# The test data that lies outside the tree: beside it unless told otherwise (-DCAMBIST_CORPORA= or the environment).
get_filename_component(CAMBIST_CORPORA_BESIDE "${PROJECT_SOURCE_DIR}/../shared/corpora" ABSOLUTE)
if(DEFINED ENV{CAMBIST_CORPORA} AND NOT DEFINED CAMBIST_CORPORA)
  set(CAMBIST_CORPORA_BESIDE "$ENV{CAMBIST_CORPORA}")
endif()
set(CAMBIST_CORPORA "${CAMBIST_CORPORA_BESIDE}" CACHE PATH "Folder of the test corpora")

# cambist_ui(NAME SOURCES ... [USES ui folders ...] [LINKS libraries ...])
# One static library per folder of ui. Every one has the desk; USES names the folders of ui that it may include. The
# headers of Qt Widgets are compiled once, in ui_headers.
function(cambist_ui name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(ui_${name} STATIC ${arg_SOURCES})
  # Several sources at once: what costs is Qt's headers.
  set_target_properties(ui_${name} PROPERTIES AUTOMOC ON UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  target_link_libraries(ui_${name} PUBLIC cambist_flags engine_desk Qt6::Widgets PRIVATE ${arg_LINKS})
  foreach(folder ${arg_USES})
    target_link_libraries(ui_${name} PUBLIC ui_${folder})
  endforeach()
  target_precompile_headers(ui_${name} REUSE_FROM ui_headers)
endfunction()
