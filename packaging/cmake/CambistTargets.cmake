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
  target_link_libraries(${name}_test PRIVATE cambist_flags ${arg_LINKS} GTest::gtest_main GTest::gtest)
  foreach(folder ${arg_USES})
    target_link_libraries(${name}_test PRIVATE engine_${folder})
  endforeach()
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "CAMBIST_CORPORA=${CAMBIST_CORPORA}" TIMEOUT 600)
endfunction()

if(DEFINED ENV{CAMBIST_CORPORA})
  set(CAMBIST_CORPORA "$ENV{CAMBIST_CORPORA}")
else()
  get_filename_component(CAMBIST_CORPORA "${PROJECT_SOURCE_DIR}/../shared/corpora" ABSOLUTE)
endif()
