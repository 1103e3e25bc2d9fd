# cmake -DPROJECT_BUILD=… -DCONSUMER=… -P run.cmake
set(folder ${PROJECT_BUILD}/consumer)
file(REMOVE_RECURSE ${folder})
foreach(command IN ITEMS
    "--install;${PROJECT_BUILD};--prefix;${folder}/installed"
    "-S;${CONSUMER};-B;${folder}/build;-DCMAKE_PREFIX_PATH=${folder}/installed"
    "--build;${folder}/build")
  execute_process(COMMAND ${CMAKE_COMMAND} ${command} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(COMMAND ${folder}/build/consumer OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output MATCHES "^ *1\\.5259[0-9]* 0\\.2411[0-9]*\n$")
  message(FATAL_ERROR "The consumer printed ${output}")
endif()
