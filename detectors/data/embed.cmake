# undox_embed(TARGET FUNCTION FILE…) adds the files to TARGET as bytes of its
# object code and generates `std::string_view FUNCTION(std::string_view name)`
# in namespace undox, which returns the content of the file of that base name
# and an empty view for any other. The program thus needs no data directory.
function(undox_embed target function)
  set(assembly "    .section .rodata\n")
  set(externs "")
  set(branches "")
  foreach(file IN LISTS ARGN)
    get_filename_component(path ${file} ABSOLUTE)
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER "${target}_${name}" symbol)
    string(APPEND assembly
      "    .global ${symbol}_begin\n    .global ${symbol}_end\n"
      "    .balign 16\n${symbol}_begin:\n    .incbin \"${path}\"\n${symbol}_end:\n    .byte 0\n")
    string(APPEND externs "extern \"C\" const char ${symbol}_begin[], ${symbol}_end[];\n")
    string(APPEND branches
      "  if (name == \"${name}\") {\n    return {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)};\n  }\n")
    list(APPEND inputs ${path})
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",@progbits\n")
  set(stem ${CMAKE_CURRENT_BINARY_DIR}/${target}_${function})
  file(CONFIGURE OUTPUT ${stem}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${stem}.cc CONTENT
    "#include <cstddef>\n#include <string_view>\n${externs}namespace undox {\nstd::string_view ${function}(std::string_view name) {\n${branches}  return {};\n}\n}  // namespace undox\n" @ONLY)
  set_source_files_properties(${stem}.S PROPERTIES OBJECT_DEPENDS "${inputs}")
  target_sources(${target} PRIVATE ${stem}.S ${stem}.cc)
endfunction()
