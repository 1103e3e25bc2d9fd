// Reads the golden files: lines of words, numbers in decimal or hexadecimal floating point.
#pragma once

#include <doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/schema.hpp"

class GoldenLine {
 public:
  explicit GoldenLine(const std::string& text) : words_(text) {}

  // The enumerator or the alternative of a variant with this name.
  template <class Choice>
  Choice choice() {
    Choice value{};
    const std::vector<const char*> names = minibatch::namesOf(value);
    const auto found = std::find(names.begin(), names.end(), word());
    REQUIRE(found != names.end());
    minibatch::setNumber(value, static_cast<double>(found - names.begin()));
    return value;
  }
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
  std::ifstream file(GOLDEN_DIR "/" + name);
  REQUIRE(file.is_open());
  std::vector<GoldenLine> lines;
  for (std::string text; std::getline(file, text);) lines.emplace_back(text);
  REQUIRE(lines.size() > 0);
  return lines;
}
