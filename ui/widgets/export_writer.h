// What a format of an export has to do. Internal to ui/widgets.
#pragma once

#include "ui/widgets/table_export.h"

#include <memory>

namespace cambist::ui {

class ExportWriter {
public:
    virtual ~ExportWriter() = default;
    virtual Status begin() = 0;
    /// `line` is the row as CSV.
    virtual Status add(const ExportRow& row, const std::string& line) = 0;
    /// Only after this is there a file under its name.
    virtual Status finish(const ExportResult& result) = 0;
};

std::unique_ptr<ExportWriter> makeCsvWriter(const ExportTable& table, const Path& path);
std::unique_ptr<ExportWriter> makeXlsxWriter(const ExportTable& table, const Path& path);

} // namespace cambist::ui
