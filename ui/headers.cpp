// Nothing but the headers of Qt Widgets, compiled once for every folder of ui (see CMakeLists.txt).
