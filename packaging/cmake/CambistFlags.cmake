# Compiler flags of the whole project, in one INTERFACE target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(CAMBIST_ASAN "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(CAMBIST_TSAN "ThreadSanitizer" OFF)
option(CAMBIST_FUZZ "libFuzzer targets (clang)" OFF)
option(CAMBIST_COVERAGE "Coverage counters" OFF)

find_program(CAMBIST_CCACHE ccache)
if(CAMBIST_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${CAMBIST_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CAMBIST_CCACHE}")
endif()

add_library(cambist_flags INTERFACE)
target_include_directories(cambist_flags INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_options(cambist_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wno-error=deprecated-declarations -fno-strict-aliasing)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these inside its own headers when it inlines std::string and std::vector at -O2.
  target_compile_options(cambist_flags INTERFACE -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overread)
endif()

# The first linker of these that is installed.
foreach(linker mold lld)
  find_program(CAMBIST_LINKER_${linker} NAMES ${linker} ld.${linker})
  if(CAMBIST_LINKER_${linker})
    add_link_options(-fuse-ld=${linker})
    break()
  endif()
endforeach()

if(CAMBIST_ASAN)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(CAMBIST_TSAN)
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
endif()
if(CAMBIST_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(CAMBIST_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
