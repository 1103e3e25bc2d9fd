// Reads the golden files: lines of words, numbers in decimal or hexadecimal floating point.
#pragma once

#include <doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

class GoldenLine {
 public:
  explicit GoldenLine(const std::string& text) : words_(text) {}

  std::string word() {
    std::string next;
    REQUIRE(static_cast<bool>(words_ >> next));
    return next;
  }
  double number() { return std::strtod(word().c_str(), nullptr); }
  template <class Integer>
  Integer integer() {
    return static_cast<Integer>(number());
  }
  bool atEnd() { return (words_ >> std::ws).eof(); }

 private:
  std::istringstream words_;
};

inline std::vector<GoldenLine> readGolden(const std::string& name) {
  std::ifstream file(std::string(GOLDEN_DIR) + "/" + name);
  REQUIRE(file.is_open());
  std::vector<GoldenLine> lines;
  for (std::string text; std::getline(file, text);) lines.emplace_back(text);
  REQUIRE(lines.size() > 0);
  return lines;
}
