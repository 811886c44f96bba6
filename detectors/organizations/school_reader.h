#ifndef UNDOX_DETECTORS_ORGANIZATIONS_SCHOOL_READER_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_SCHOOL_READER_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "detectors/organizations/organization_words.h"

namespace undox {

// A school or a class as written: code point INDICES [begin, end).
struct SchoolName {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool named = false;    // A school's own name; else a class alone.
  bool classed = false;  // Class or grade.
  bool faculty = false;  // Faculty, programme or year.
  bool dated = false;    // With the year of its students: 新闻学院19级.
  bool nested = false;   // A faculty in a faculty: 外国语学院西语系.
  bool sure = false;     // Something marks the left edge.
  bool region = false;   // Holds a region or a number, as real names do.
};

// The school whose suffix ends at `suffix_end`, with its class, faculty and
// year. `starts` are indices where a region's name begins or a person's name
// ends: sure left edges. Nothing for 大学生, 一所学校.
std::optional<SchoolName> ReadSchool(const OrganizationWords& words,
                                     std::u32string_view text,
                                     std::size_t suffix_end,
                                     const std::vector<std::size_t>& starts);

// The class that ends with the 班 before `end` and names grade or programme:
// 高三2班, 会计4班, 初二(4)班. Nothing for 4班 and 早班.
std::optional<SchoolName> ReadClass(std::u32string_view text, std::size_t end);

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_SCHOOL_READER_H_
