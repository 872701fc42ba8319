// Runs a fuzz target without libFuzzer: every file of the corpus folders as it is, cut short, and with bytes
// changed. The same bytes in the same order on every machine, so that a failure can be repeated.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;
constexpr std::size_t kVariationsPerFile = 60;
constexpr std::size_t kLargestInput = 64U << 10U;

Input readInput(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    Input input{std::istreambuf_iterator<char>(file), {}};
    if (input.size() > kLargestInput) input.resize(kLargestInput);
    return input;
}

void run(const Input& input) {
    // A copy of exactly this size, so that AddressSanitizer sees a read behind the end.
    const Input exact(input);
    (void)LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

void vary(Input& input, std::mt19937& generator) {
    static constexpr std::uint8_t kTelling[] = {0x00, 0xFF, 0x80, '\n', '"', '<', '&',
                                                ';',  ',',  '-',  '9',  '{', ':'};
    const std::size_t changes = 1 + generator() % 4;
    for (std::size_t i = 0; i < changes && !input.empty(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(generator() % input.size());
        const std::uint8_t byte = kTelling[generator() % std::size(kTelling)];
        switch (generator() % 5) {
        case 0:
            input[static_cast<std::size_t>(at)] = byte;
            break;
        case 1:
            input[static_cast<std::size_t>(at)] ^= static_cast<std::uint8_t>(1U << generator() % 8);
            break;
        case 2:
            input.insert(input.begin() + at, byte);
            break;
        case 3:
            input.erase(input.begin() + at);
            break;
        default:
            input.resize(static_cast<std::size_t>(at));
            break;
        }
    }
}

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code failed;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, failed))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

int main(int argc, char** argv) {
    std::size_t runs = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& path : filesOf(argv[i])) {
            const Input original = readInput(path);
            run(original);
            ++runs;
            std::mt19937 generator(static_cast<unsigned>(original.size()));
            for (std::size_t n = 0; n < kVariationsPerFile; ++n, ++runs) {
                Input input = original;
                vary(input, generator);
                run(input);
            }
        }
    }
    run({});
    std::printf("%zu inputs\n", runs + 1);
    if (runs == 0)
        std::fputs("The corpus folder has no file. Put at least one small example into it.\n", stderr);
    return runs == 0 ? 1 : 0;
}
