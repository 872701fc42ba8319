# cmake -DCAMBIST=program -DSOURCE=packaging/deb -DOUT=folder -P WriteDocuments.cmake
# Writes what the package needs beside the programs: man pages and changelog (compressed as Debian wants them, without
# a time in the file), and the completion of bash.
file(MAKE_DIRECTORY "${OUT}")
set(ENV{LC_ALL} C.UTF-8)

function(compress from to)
  execute_process(COMMAND gzip -9nc "${from}" OUTPUT_FILE "${to}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

execute_process(COMMAND "${CAMBIST}" completion bash OUTPUT_FILE "${OUT}/cambist.bash" COMMAND_ERROR_IS_FATAL ANY)
compress("${SOURCE}/cambist-console.1" "${OUT}/cambist-console.1.gz")
compress("${SOURCE}/changelog" "${OUT}/changelog.gz")
execute_process(COMMAND "${CAMBIST}" man OUTPUT_FILE "${OUT}/cambist.1" COMMAND_ERROR_IS_FATAL ANY)
compress("${OUT}/cambist.1" "${OUT}/cambist.1.gz")
