#include "engine/formats/iso_reader.h"

#include "engine/formats/pain001_reader.h"

namespace cambist::formats {

Status readIsoPayments(base::FileReader& file, const std::string& name, const ReadOptions& options,
                       PaymentSink& sink) {
    Pain001Handler handler(name, sink);
    return parseXml(file, name, options, XmlLimits{}, handler);
}

} // namespace cambist::formats
