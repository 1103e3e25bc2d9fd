// Embind prints the address of a type that was not registered, for the message of an error; every
// type is registered here. Nothing else prints, and printf would add 4 kB, so Embind gets this in
// its place. (Clang makes siprintf of a sprintf of whole numbers.)
#include <cstring>

extern "C" int siprintf(char* text, const char* /*format*/, ...) {
  std::strcpy(text, "?");
  return 1;
}
