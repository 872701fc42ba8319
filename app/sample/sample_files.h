// The files of a sample: the same rows as CSV (UTF-8, English headings), CSV (GB18030, Chinese headings) and
// pain.001.001.09, and a table of what is wrong with which row. Memory does not grow with the rows.
#pragma once

#include "app/sample/row_maker.h"
#include "engine/base/file.h"

namespace cambist::sample {

/// payout.csv, payout.gb18030.csv, payout.pain001.xml, expected.tsv in `folder`, which is made if it is not
/// there. Files that are there are replaced. False: one of them could not be written.
bool writeSample(const RowMaker& rows, const Path& folder);

} // namespace cambist::sample
