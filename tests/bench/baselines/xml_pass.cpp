// xml_pass FILE: one pass of libxml2's pull reader, every name and text touched, nothing kept. Prints
// xml_pass and seconds.
#include <libxml/xmlreader.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const auto start = std::chrono::steady_clock::now();
    xmlTextReaderPtr reader = xmlReaderForFile(argv[1], nullptr, XML_PARSE_NONET | XML_PARSE_HUGE);
    if (reader == nullptr) return 1;
    unsigned long long touched = 0;
    int state = 0;
    while ((state = xmlTextReaderRead(reader)) == 1)
        for (const xmlChar* text : {xmlTextReaderConstLocalName(reader), xmlTextReaderConstValue(reader)})
            if (text != nullptr) touched += *text;
    xmlFreeTextReader(reader);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("xml_pass\t%.4f\t%llu\n", took.count(), touched);
    return state == 0 ? 0 : 1;
}
