#include "pii/exposure/wording_text.h"

#include <algorithm>
#include <utility>

#include "pii/pii_type.h"
#include "pii/subject/subject_view.h"

namespace undox {
namespace {

// FNV-1a over bytes and numbers, by its published constants.
constexpr std::uint32_t kHashStart = 0x811c9dc5U;
constexpr std::uint32_t Mix(std::uint32_t hash, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) {
    hash = (hash ^ ((value >> shift) & 0xFFU)) * 0x01000193U;
  }
  return hash;
}
std::uint32_t HashOf(std::string_view bytes) {
  std::uint32_t hash = kHashStart;
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  }
  return hash;
}

constexpr std::uint32_t kEdge = 1;  // Before the first token, behind the last.
constexpr std::uint32_t kDigits = 2;  // A run of digits that is no value.
constexpr std::size_t kWindow = 16;   // Tokens on either side of a value.
constexpr std::ptrdiff_t kContext = 4;

enum class ValueClass : std::uint32_t {
  kName = 16,
  kContact,
  kPlace,
  kOrganization,
  kDocument,
  kOther,
};

ValueClass ClassOf(const Finding& finding) {
  const TypeTraits& traits = TraitsOf(finding.type);
  if (traits.strength == Strength::kName) return ValueClass::kName;
  if (traits.strength == Strength::kOrganization) {
    return ValueClass::kOrganization;
  }
  switch (traits.kind) {
    case PiiKind::kPhone:
    case PiiKind::kAccount:
      return ValueClass::kContact;
    case PiiKind::kAddress:
      return ValueClass::kPlace;
    case PiiKind::kGovernmentId:
    case PiiKind::kBankCard:
    case PiiKind::kVehicle:
      return ValueClass::kDocument;
    default:
      return ValueClass::kOther;
  }
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}

std::size_t SequenceLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

// A Latin word in lower case.
std::uint32_t HashOfWord(std::string_view word) {
  std::uint32_t hash = kHashStart;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  }
  return hash;
}

// Marks and blanks of the two scripts that mean the same.
std::string_view PlainMark(std::string_view mark) {
  struct Pair {
    std::string_view wide;
    std::string_view plain;
  };
  constexpr Pair kPairs[] = {{"，", ","}, {"：", ":"}, {"！", "!"}, {"？", "?"},
                             {"；", ";"}, {"（", "("}, {"）", ")"}, {"　", " "},
                             {"\n", " "}, {"\t", " "}};
  for (const Pair& pair : kPairs) {
    if (pair.wide == mark) return pair.plain;
  }
  return mark;
}

}  // namespace

// Features in the making.
class WordingText::FeatureSet {
 public:
  void Add(std::uint32_t kind, std::uint32_t hash) {
    if (features_.size() < kMostFeatures) {
      features_.push_back(Mix(Mix(kHashStart, kind), hash) % kBuckets);
    }
  }
  std::vector<std::uint32_t> Take() {
    std::sort(features_.begin(), features_.end());
    features_.erase(std::unique(features_.begin(), features_.end()),
                    features_.end());
    return std::move(features_);
  }

 private:
  std::vector<std::uint32_t> features_;
};

WordingText::WordingText(std::string_view text,
                         std::span<const Finding> findings) {
  std::vector<const Finding*> placed;
  for (const Finding& finding : findings) {
    if (!TextSpan(finding).empty()) placed.push_back(&finding);
  }
  std::stable_sort(placed.begin(), placed.end(), [](auto* a, auto* b) {
    return TextSpan(*a).begin < TextSpan(*b).begin;
  });
  std::size_t read = 0;
  for (const Finding* finding : placed) {
    const Span span = TextSpan(*finding);
    if (span.begin < read || span.end > text.size()) continue;
    AddWords(text.substr(read, span.begin - read));
    AddValue(*finding);
    read = span.end;
  }
  AddWords(text.substr(read));
  std::stable_sort(
      values_.begin(), values_.end(),
      [](const Value& a, const Value& b) { return a.subject < b.subject; });
}

void WordingText::AddValue(const Finding& finding) {
  values_.push_back({finding.subject, tokens_.size()});
  tokens_.push_back(
      Mix(kHashStart, static_cast<std::uint32_t>(ClassOf(finding))));
}

void WordingText::AddWords(std::string_view text) {
  while (!text.empty()) {
    const auto run = [&](auto accepts) {
      return static_cast<std::size_t>(
          std::find_if_not(text.begin(), text.end(), accepts) - text.begin());
    };
    std::size_t size = run(IsDigit);
    if (size > 0) {
      tokens_.push_back(kDigits);
    } else if (size = run(IsLetter); size > 0) {
      tokens_.push_back(HashOfWord(text.substr(0, size)));
    } else {
      size = std::min(SequenceLength(text[0]), text.size());
      const std::string_view mark = PlainMark(text.substr(0, size));
      if (mark != " ") tokens_.push_back(HashOf(mark));
    }
    text.remove_prefix(size);
  }
}

std::uint32_t WordingText::At(std::size_t token, std::ptrdiff_t offset) const {
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(token) + offset;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(tokens_.size())) {
    return kEdge;
  }
  return tokens_[static_cast<std::size_t>(at)];
}

std::vector<std::uint32_t> WordingText::Features(
    int subject, const Families& families) const {
  FeatureSet features;
  std::size_t done = 0;  // Tokens before it have been read.
  std::uint32_t classes = 0;
  const auto own_values = std::equal_range(
      values_.begin(), values_.end(), Value{subject},
      [](const Value& a, const Value& b) { return a.subject < b.subject; });
  for (auto value = own_values.first; value != own_values.second; ++value) {
    const std::size_t i = value->token;
    AddContext(i, features);
    classes |= 1U << (tokens_[i] % 31);
    const std::size_t first = std::max(done, i < kWindow ? 0 : i - kWindow);
    const std::size_t last = std::min(tokens_.size(), i + kWindow + 1);
    for (std::size_t at = first; at < last; ++at) AddRuns(at, 6, features);
    done = std::max(done, last);
  }
  features.Add(9, classes);
  AddFamilies(families, 10, features);
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (families[i]) {
      features.Add(12, Mix(classes, static_cast<std::uint32_t>(i)));
    }
  }
  return features.Take();
}

// What stands directly before and behind a value.
void WordingText::AddContext(std::size_t token, FeatureSet& features) const {
  const std::uint32_t own = tokens_[token];
  features.Add(0, own);
  std::uint32_t before = own;
  std::uint32_t behind = own;
  for (std::ptrdiff_t step = 1; step <= kContext; ++step) {
    before = Mix(before, At(token, -step));
    behind = Mix(behind, At(token, step));
    features.Add(1, before);
    features.Add(2, behind);
  }
  features.Add(3, Mix(Mix(own, At(token, -1)), At(token, 1)));
  features.Add(4, Mix(own, At(token, -2)));
  features.Add(5, Mix(own, At(token, 2)));
}

// One, two and three tokens from `token` on; the kinds are `kind` to kind + 2.
void WordingText::AddRuns(std::size_t token, std::uint32_t kind,
                          FeatureSet& features) const {
  const std::uint32_t two = Mix(At(token, 0), At(token, 1));
  features.Add(kind, At(token, 0));
  features.Add(kind + 1, two);
  features.Add(kind + 2, Mix(two, At(token, 2)));
}

// Each family, and each pair of them; the kinds are `kind` and kind + 1.
void WordingText::AddFamilies(const Families& families, std::uint32_t kind,
                              FeatureSet& features) {
  for (std::uint32_t i = 0; i < families.size(); ++i) {
    if (!families[i]) continue;
    features.Add(kind, i);
    for (std::uint32_t j = i + 1; j < families.size(); ++j) {
      if (families[j]) features.Add(kind + 1, Mix(i, j));
    }
  }
}

}  // namespace undox
