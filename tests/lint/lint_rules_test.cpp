// Every rule is shown to fire on a small bad tree, and to leave a good one alone.
#include "tests/lint/rules.h"

#include <gtest/gtest.h>

#include <set>

namespace cambist::lint {
namespace {

using Rule = void (*)(const Tree&, Findings&);
using Files = std::vector<std::pair<std::string, std::string>>;

// "path:line" of what a rule finds.
std::vector<std::string> found(Rule rule, const Files& files) {
    Tree tree;
    for (const auto& [path, content] : files) tree.add(path, content);
    Findings findings;
    rule(tree, findings);
    std::vector<std::string> places;
    for (const auto& finding : findings) places.push_back(finding.path + ":" + std::to_string(finding.line));
    return places;
}
using Places = std::vector<std::string>;

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

const std::pair<std::string, std::string> kArrows = {
    "tests/lint/arrows.tsv",
    "# comment\nengine/base\t\nengine/money\tengine/base engine/pay/types.h\nengine/pay\t\n"};

TEST(Arrows, OnlyWhatTheTableNames) {
    EXPECT_EQ(found(checkArrows, {kArrows,
                                  {"engine/money/a.cpp", "#include \"engine/base/x.h\"\n"
                                                         "#include \"engine/money/b.h\"\n"
                                                         "#include \"engine/pay/types.h\"\n"
                                                         "#include <vector>\n"}}),
              Places{});
    EXPECT_EQ(found(checkArrows, {kArrows, {"engine/base/a.h", "\n#include \"engine/money/b.h\"\n"}}),
              Places{"engine/base/a.h:2"});
    EXPECT_EQ(found(checkArrows, {kArrows, {"engine/money/a.h", "#include \"engine/pay/payout.h\"\n"}}),
              Places{"engine/money/a.h:1"});
    EXPECT_EQ(found(checkArrows, {kArrows, {"engine/base/a.cpp", "#include \"app/cli/b.h\"\n"}}),
              Places{"engine/base/a.cpp:1"});
}

TEST(Arrows, IncludesAreWrittenFromTheRoot) {
    EXPECT_EQ(found(checkArrows, {kArrows, {"engine/base/a.cpp", "#include \"b.h\"\n"}}),
              Places{"engine/base/a.cpp:1"});
    EXPECT_EQ(found(checkArrows, {kArrows, {"engine/base/a.cpp", "#include \"a.moc\"\n"}}), Places{});
}

TEST(Arrows, EveryFolderHasALine) {
    EXPECT_EQ(found(checkArrows, {kArrows, {"engine/new/a.cpp", ""}}), Places{"engine/new/a.cpp:0"});
}

TEST(IncludeCycles, AreToldOnce) {
    const Files cycle = {{"engine/base/a.h", "#include \"engine/base/b.h\"\n"},
                         {"engine/base/b.h", "#include \"engine/base/c.h\"\n"},
                         {"engine/base/c.h", "#pragma once\n#include \"engine/base/a.h\"\n"}};
    EXPECT_EQ(found(checkIncludeCycles, cycle), Places{"engine/base/c.h:2"});
    const Files diamond = {
        {"engine/base/a.h", "#include \"engine/base/b.h\"\n#include \"engine/base/c.h\"\n"},
        {"engine/base/b.h", "#include \"engine/base/c.h\"\n"},
        {"engine/base/c.h", "// #include \"engine/base/a.h\"\n"}};
    EXPECT_EQ(found(checkIncludeCycles, diamond), Places{});
}

TEST(Qt, NotInEngineAndCommandLine) {
    for (const std::string path : {"engine/base/a.h", "app/cli/a.cpp", "app/common/a.h"})
        for (const std::string include : {"<QString>", "<QtCore/QString>", "\"ui/shell/a.h\""})
            EXPECT_EQ(found(checkNoQt, {{path, "#include " + include + "\n"}}), Places{path + ":1"});
    EXPECT_EQ(found(checkNoQt,
                    {{"app/console/a.cpp", "#include <QString>\n"}, {"engine/base/a.h", "// QString\n"}}),
              Places{});
}

TEST(LibraryOwners, NobodyElseIncludesThem) {
    EXPECT_EQ(
        found(checkLibraryOwners, {{"engine/chain/a.cpp", "#include <openssl/evp.h>\n#include <argon2.h>\n"},
                                   {"engine/desk/a.cpp", "#include <sqlcipher/sqlite3.h>\n"}}),
        (Places{"engine/chain/a.cpp:1", "engine/chain/a.cpp:2", "engine/desk/a.cpp:1"}));
    EXPECT_EQ(found(checkLibraryOwners, {{"engine/crypto/a.cpp", "#include <openssl/evp.h>\n"},
                                         {"engine/sql/a.cpp", "#include <sqlcipher/sqlite3.h>\n"}}),
              Places{});
}

TEST(Sql, OnlyInStoresMigrationsAndTheSqlFolder) {
    for (const std::string statement :
         {"SELECT a FROM b", "  insert into t values(1)", "DELETE FROM t", "UPDATE t SET a = 1", "PRAGMA key",
          "CREATE TABLE t (a)", "create unique index i on t(a)", "BEGIN IMMEDIATE", "SAVEPOINT s"})
        EXPECT_EQ(found(checkSqlPlaces, {{"engine/ledger/ledger.cpp", "auto a = \"" + statement + "\";\n"}}),
                  Places{"engine/ledger/ledger.cpp:1"})
            << statement;
    EXPECT_EQ(found(checkSqlPlaces, {{"app/cli/a.cpp", "\nauto a = R\"sql(\n  SELECT a\n  FROM b)sql\";\n"}}),
              Places{"app/cli/a.cpp:2"});
    EXPECT_EQ(found(checkSqlPlaces, {{"engine/ledger/ledger.sql", "SELECT 1"}}),
              Places{"engine/ledger/ledger.sql:0"});
}

TEST(Sql, LeavesStoresAndSentencesAlone) {
    EXPECT_EQ(
        found(checkSqlPlaces, {{"engine/ledger/ledger_store.cpp", "auto a = \"SELECT a FROM b\";"},
                               {"engine/sql/database.cpp", "auto a = \"PRAGMA key\";"},
                               {"engine/ledger/migrations/0001_a.sql", "CREATE TABLE t (a);"},
                               {"app/cli/a.cpp", "auto a = \"Select a file from the list\";"},
                               {"app/cli/b.cpp", "auto a = \"update\"; // SELECT a FROM b\n"},
                               {"app/cli/c.cpp", "auto a = \"create a workspace\"; auto b = \"select\";"}}),
        Places{});
}

TEST(FloatingPoint, NotInEngineOutsideScreening) {
    EXPECT_EQ(found(checkNoFloatingPoint, {{"engine/money/a.h", "int a;\ndouble b;\nfloat c;\n"}}),
              (Places{"engine/money/a.h:2", "engine/money/a.h:3"}));
    EXPECT_EQ(found(checkNoFloatingPoint, {{"engine/money/a.cpp", "auto a = std::stod(text);\n"}}),
              Places{"engine/money/a.cpp:1"});
    EXPECT_EQ(found(checkNoFloatingPoint,
                    {{"engine/money/a.h", "// no double entry\nauto a = \"float\"; int doubled;\n"},
                     {"engine/screening/a.h", "double score;\n"},
                     {"tests/bench/a.cpp", "double seconds;\n"}}),
              Places{});
}

TEST(AmbientState, IsHandedIn) {
    EXPECT_EQ(
        found(checkNoAmbientState, {{"engine/desk/a.cpp", "auto a = getenv(\"HOME\");\n"},
                                    {"engine/fx/a.cpp", "\nauto t = std::chrono::system_clock::now();\n"}}),
        (Places{"engine/desk/a.cpp:1", "engine/fx/a.cpp:2"}));
    EXPECT_EQ(found(checkNoAmbientState,
                    {{"app/cli/a.cpp", "getenv(\"LANG\");"}, {"engine/base/time.cpp", "system_clock"}}),
              Places{});
}

TEST(BannedWords, InCommentsOfSourcesAndScripts) {
    for (const std::string word : {"TODO", "FIXME", "XXX", "HACK"}) {
        EXPECT_EQ(found(checkBannedWords, {{"engine/base/a.h", "int a;\n// " + word + ": later\n"}}),
                  Places{"engine/base/a.h:2"});
        EXPECT_EQ(found(checkBannedWords, {{"engine/base/a.h", "/* one\n two */ /* " + word + " */\n"}}),
                  Places{"engine/base/a.h:2"});
        EXPECT_EQ(found(checkBannedWords, {{"tests/run", "#!/bin/sh\n# " + word + ":\n"}}),
                  Places{"tests/run:2"});
        EXPECT_EQ(found(checkBannedWords, {{"engine/CMakeLists.txt", "x() # " + word + ":\n"}}),
                  Places{"engine/CMakeLists.txt:1"});
        EXPECT_EQ(found(checkBannedWords,
                        {{"engine/base/a.cpp", "auto a = \"" + word + "\"; // " + word + "S: \n"}}),
                  Places{});
    }
    EXPECT_EQ(found(checkBannedWords,
                    {{"engine/money/a.h", "/// XXX: no currency\n// DEUTDEFF XXX\nint a; ///< XXX: none\n"}}),
              Places{});
}

TEST(MachinePaths, AnywhereInTheTree) {
    for (const std::string path : {"/work/", "/home/", "/root/"}) {
        EXPECT_EQ(found(checkMachinePaths, {{"README.md", "see\n" + path + "x\n"}}), Places{"README.md:2"});
        EXPECT_EQ(found(checkMachinePaths, {{"engine/base/a.cpp", "auto a = \"" + path + "x\";\n"}}),
                  Places{"engine/base/a.cpp:1"});
    }
    EXPECT_EQ(found(checkMachinePaths, {{"README.md", "network/ and homework/ and /rooted\n"}}), Places{});
}

TEST(Sizes, OfFilesAndFunctions) {
    EXPECT_EQ(found(checkSizes, {{"engine/base/a.cpp", repeated("int a;\n", 801)}}),
              Places{"engine/base/a.cpp:0"});
    EXPECT_EQ(found(checkSizes, {{"engine/base/a.cpp", repeated("int a;\n", 800)}}), Places{});
    EXPECT_EQ(found(checkSizes, {{"engine/base/a.h", repeated("int a;\n", 201)}}),
              Places{"engine/base/a.h:0"});
    const std::string body = repeated("    f();\n", 69);
    EXPECT_EQ(found(checkSizes, {{"a.cpp", "namespace a {\nint f() {\n" + body + "}\n}\n"}}),
              Places{"a.cpp:2"});
    EXPECT_EQ(
        found(checkSizes, {{"a.cpp", "namespace a {\nint f() {\n" + repeated("    f();\n", 68) + "}\n}\n"}}),
        Places{});
}

TEST(Sizes, FunctionsOfEveryShapeAreSeen) {
    const std::string body = " {\n" + repeated("    if (a) { f(); }\n", 70) + "}\n";
    for (const std::string head :
         {"int f() const", "auto f() -> Result<int>", "A::A(int a)\n    : m_a{a}\n    , m_b(a)\n   ",
          "TEST(A, B)", "template <class T>\nvoid f(T t) noexcept", "struct stat f()",
          "bool operator==(const A& a)", "A::A(int a)\n    : m_a(a)\n    , m_b{a}"})
        EXPECT_EQ(found(checkSizes, {{"a.cpp", head + body}}).size(), 1U) << head;
    EXPECT_EQ(found(checkSizes, {{"a.cpp", "struct A : B {\n    void f()" + body + "};\n"}}),
              Places{"a.cpp:2"});
    // Long, and no function: a class, a table, an enum.
    const std::string lines = repeated("    {1, f(2)},\n", 100);
    for (const std::string head :
         {"constexpr Row kRows[] = ", "const std::map<int, int> kMap(f(1), ", "enum class A : int "})
        EXPECT_EQ(found(checkSizes, {{"a.cpp", head + "{\n" + lines + "};\n"}}), Places{}) << head;
    EXPECT_EQ(
        found(checkSizes, {{"a.cpp", "class A {\n" + repeated("    int f() { return 1; }\n", 100) + "};\n"}}),
        Places{});
}

TEST(SourcesBuilt, AreNamedInTheListOfTheirFolder) {
    const Files files = {
        {"engine/base/CMakeLists.txt", "cambist_engine(base SOURCES a.cpp sub/b.cpp) # c.cpp\n"},
        {"engine/base/a.cpp", ""},
        {"engine/base/sub/b.cpp", ""},
        {"engine/base/c.cpp", ""},
        {"engine/base/aa.cpp", ""},
        {"tests/engine/money/d.cpp", ""}};
    EXPECT_EQ(found(checkSourcesBuilt, files),
              (Places{"engine/base/aa.cpp:0", "engine/base/c.cpp:0", "tests/engine/money/d.cpp:0"}));
}

TEST(Readmes, StandInEveryEngineFolderAndAreShort) {
    EXPECT_EQ(found(checkReadmes, {{"engine/base/a.h", ""}, {"engine/base/sub/b.h", ""}}),
              Places{"engine/base/README.md:0"});
    EXPECT_EQ(found(checkReadmes, {{"engine/base/a.h", ""}, {"engine/base/README.md", repeated("x\n", 41)}}),
              Places{"engine/base/README.md:0"});
    EXPECT_EQ(found(checkReadmes, {{"engine/base/a.h", ""},
                                   {"engine/base/README.md", repeated("x\n", 40)},
                                   {"README.md", repeated("x\n", 99)}}),
              Places{});
}

TEST(All, RunsEveryRule) {
    Tree tree;
    tree.add("engine/money/a.cpp", "#include \"b.h\"\n#include <QString>\n#include <argon2.h>\n"
                                   "#include \"engine/money/a.cpp\"\n"
                                   "double a = getenv(\"SELECT a FROM b /home/\"); // FIXME\n" +
                                       repeated("\n", 800));
    Findings findings;
    checkAll(tree, findings);
    std::set<std::string> rules;
    for (const auto& finding : findings) rules.insert(finding.rule);
    EXPECT_EQ(rules,
              (std::set<std::string>{"arrows", "cycle", "qt", "library", "sql", "floating-point", "ambient",
                                     "unfinished", "machine-path", "size", "not-built", "readme"}));
}

TEST(TakeApart, KnowsRawTextSeparatorsAndEscapes) {
    const auto source =
        takeApart("auto a = R\"x(\" // no)x\"; int b = 1'000; char c = '\"'; auto d = \"\\\"//\"; // yes\n");
    ASSERT_EQ(source.comments.size(), 1U);
    EXPECT_EQ(source.comments[0].text, "// yes");
    ASSERT_EQ(source.literals.size(), 2U);
    EXPECT_EQ(source.literals[0].text, "\" // no");
    EXPECT_NE(source.code.find("int b = 1'000; char c"), std::string::npos);
}

} // namespace
} // namespace cambist::lint
