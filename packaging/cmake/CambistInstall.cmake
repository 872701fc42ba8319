# What is installed where, and the Debian package of it (CPack, packaging/deb).
include(GNUInstallDirs)
set(deb "${PROJECT_SOURCE_DIR}/packaging/deb")

install(TARGETS cambist_cli cambist_console RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${deb}/cambist.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${deb}/org.cambist.Console.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/cambist.svg"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/sample" DESTINATION "${CMAKE_INSTALL_DATADIR}/cambist/resources"
  PATTERN README.md EXCLUDE)

# What the program writes about itself: the man page and the completion. Made with everything in Release alone, so that
# a build under a sanitizer does not depend on running the program; packaging/deb/build asks for it by name.
set(documents "${PROJECT_BINARY_DIR}/documents")
set(all "")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(all ALL)
endif()
add_custom_command(
  OUTPUT "${documents}/cambist.1.gz"
  COMMAND "${CMAKE_COMMAND}" "-DCAMBIST=$<TARGET_FILE:cambist_cli>" "-DSOURCE=${deb}" "-DOUT=${documents}"
          -P "${PROJECT_SOURCE_DIR}/packaging/cmake/WriteDocuments.cmake"
  DEPENDS cambist_cli "${deb}/cambist-console.1" "${deb}/changelog"
          "${PROJECT_SOURCE_DIR}/packaging/cmake/WriteDocuments.cmake"
  COMMENT "Man pages and completion" VERBATIM)
add_custom_target(documents ${all} DEPENDS "${documents}/cambist.1.gz")
install(FILES "${documents}/cambist.1.gz" "${documents}/cambist-console.1.gz"
  DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${documents}/cambist.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
  RENAME cambist)
install(FILES "${deb}/copyright" "${documents}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/cambist")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME cambist)
set(CPACK_PACKAGE_CONTACT "Cambist <cambist@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Treasury and payments console with the books inside")
set(CPACK_PACKAGE_DESCRIPTION
"Cambist reads payment files (CSV, pain.001), checks every row before anything
 moves, has a second person approve what was checked, writes the bank file and
 books what the bank reports. The data lies in an encrypted workspace on your
 own machine, with a multi-currency ledger and a signed log in it.
 .
 The package holds the command line (cambist) and the window (cambist-console).
 This is a preview: a later version may not open its workspaces.")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CPACK_PACKAGE_CONTACT}")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt finds these at run time, so that the linker does not name them: glyphs of both languages, drawn icons, and
# the words of its own dialogs.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, fonts-noto-cjk, fonts-noto-mono, libqt6svg6, qt6-translations-l10n")
include(CPack)
