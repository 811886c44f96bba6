#include "tests/bench/labelled_findings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace undox::bench {
namespace {

// Byte offset of every code point of `text`, and its end.
std::vector<std::size_t> CodePointOffsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      offsets.push_back(i);
    }
  }
  offsets.push_back(text.size());
  return offsets;
}

// Stars in a row hide symbols; single stars are separators.
int HiddenSymbols(std::string_view value) {
  int best = 0;
  for (const std::string_view mask : {"*", "＊"}) {
    int run = 0;
    for (std::size_t at = 0; at < value.size();) {
      const bool masked = value.substr(at).starts_with(mask);
      run = masked ? run + 1 : 0;
      at += masked ? mask.size() : 1;
      best = std::max(best, run);
    }
  }
  return best >= 2 ? best : 0;
}

}  // namespace

std::vector<Finding> LabelledFindings(const LabelledPost& post) {
  const std::vector<std::size_t> at = CodePointOffsets(post.text);
  std::vector<Finding> findings;
  for (const TypedRange& range : post.entities) {
    Finding finding;
    finding.type = range.type;
    const Span span = {at[static_cast<std::size_t>(range.begin)],
                       at[static_cast<std::size_t>(range.end)]};
    finding.location = InText{span};
    const std::string value = post.text.substr(span.begin, span.size());
    finding.hidden_symbols = HiddenSymbols(value);
    finding.value = Sensitive(value);
    if (finding.type == "ADDRESS") finding.grain = PlaceGrain::kDoor;
    findings.push_back(std::move(finding));
  }
  return findings;
}

void CopyDisguises(std::span<const Finding> detected,
                   std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    for (const Finding& other : detected) {
      finding.disguised |=
          other.disguised && TextSpan(other).Overlaps(TextSpan(finding));
    }
  }
}

}  // namespace undox::bench
