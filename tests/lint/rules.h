// One function per rule of the tree. Each adds what it finds; none stops at the first.
#pragma once

#include "tests/lint/tree.h"

namespace cambist::lint {

/// Includes follow tests/lint/arrows.tsv of the tree; every folder with sources has a line there.
void checkArrows(const Tree& tree, Findings& findings);
/// No file includes itself over others.
void checkIncludeCycles(const Tree& tree, Findings& findings);
/// No Qt in engine, app/cli and app/common.
void checkNoQt(const Tree& tree, Findings& findings);
/// OpenSSL and Argon2 in engine/crypto only, SQLCipher in engine/sql only.
void checkLibraryOwners(const Tree& tree, Findings& findings);

/// SQL text stands in *_store.cpp, migrations/*.sql and engine/sql.
void checkSqlPlaces(const Tree& tree, Findings& findings);
/// No floating point in engine, but for screening.
void checkNoFloatingPoint(const Tree& tree, Findings& findings);
/// No wall clock, environment or hidden random source in engine outside base.
void checkNoAmbientState(const Tree& tree, Findings& findings);
/// Marks of unfinished work.
void checkBannedWords(const Tree& tree, Findings& findings);
/// No path that is only there on one machine.
void checkMachinePaths(const Tree& tree, Findings& findings);

/// .cpp at most 800 lines, .h at most 200, a function at most 70.
void checkSizes(const Tree& tree, Findings& findings);

/// Every .cpp of engine, app, ui and tests is named in the CMakeLists.txt of its folder (or the nearest
/// above).
void checkSourcesBuilt(const Tree& tree, Findings& findings);
/// Every folder of engine has a README.md; no README.md of a folder is longer than 40 lines.
void checkReadmes(const Tree& tree, Findings& findings);

void checkAll(const Tree& tree, Findings& findings);

} // namespace cambist::lint
