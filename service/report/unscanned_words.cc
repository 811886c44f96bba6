#include "service/report/unscanned_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace undox {
namespace {

// "frames 17-99", "metadata".
Bilingual PlaceWords(std::string_view place, const ReportWords& words) {
  const std::size_t space = place.rfind(' ');
  if (space != place.npos) {
    Bilingual counted =
        words.Say(fmt::format("part:{}", place.substr(0, space)),
                  {Same(place.substr(space + 1))});
    if (!counted.en.empty()) return counted;
  }
  return words.SayOr(fmt::format("part:{}", place), place);
}

}  // namespace

Bilingual PartWords(const Unscanned& gap, const ReportWords& words) {
  constexpr std::string_view kImage = "image:";
  std::string_view part = gap.part;
  if (part == "text") return words.Say("unscanned.text");
  if (!part.starts_with(kImage)) return Same(part);
  part.remove_prefix(kImage.size());
  int index = 0;
  const auto read =
      std::from_chars(part.data(), part.data() + part.size(), index);
  if (read.ec != std::errc()) return Same(gap.part);
  Bilingual picture =
      words.Say("unscanned.image", {Same(fmt::to_string(index + 1))});
  std::string_view place =
      part.substr(static_cast<std::size_t>(read.ptr - part.data()));
  if (place.empty()) return picture;
  place.remove_prefix(1);
  return Listed({picture, PlaceWords(place, words)});
}

Bilingual GapWords(const Unscanned& gap, const ReportWords& words) {
  constexpr std::string_view kFirst = "only the first ";
  const std::string_view reason = gap.reason;
  if (reason.starts_with(kFirst)) {
    const std::string_view rest = reason.substr(kFirst.size());
    return words.Say("unscanned.first_bytes",
                     {Same(rest.substr(0, rest.find(' ')))});
  }
  return words.SayOr(fmt::format("unscanned:{}", reason), reason);
}

}  // namespace undox
