#include "detectors/names/name_detector.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "detectors/names/name_forms.h"
#include "detectors/names/name_setting.h"
#include "detectors/names/spelled_names.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

constexpr std::size_t kPrivateRunDigits = 5;

// Returns true if the text holds five digits in a row, or an '@' between
// ASCII letters or digits, as a mail address does.
bool HoldsPrivateShape(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_word = [&](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // Most bytes belong to Hanzi and are neither.
    if (static_cast<unsigned char>(text[i]) >= 0x80) {
      digits = 0;
      continue;
    }
    digits = is_digit(text[i]) ? digits + 1 : 0;
    if (digits == kPrivateRunDigits) return true;
    if (text[i] == '@' && i > 0 && i + 1 < text.size() &&
        is_word(text[i - 1]) && is_word(text[i + 1])) {
      return true;
    }
  }
  return false;
}

NameSurroundings SurroundingsOf(const NameText& text,
                                const DetectorInput& input) {
  NameSurroundings surroundings;
  surroundings.has_private_data = HoldsPrivateShape(input.text.text());
  for (const Candidate& earlier : input.earlier) {
    const bool identifies =
        TraitsOf(earlier.type).strength == Strength::kStrong;
    surroundings.has_private_data |= identifies;
    const Span place{text.IndexOf(earlier.span.begin),
                     text.IndexOf(earlier.span.end)};
    surroundings.taken.Add(place);
    if (identifies) surroundings.identifiers.Add(place);
  }
  return surroundings;
}

Candidate Person(Span span, std::string_view text, double confidence,
                 std::string check) {
  Candidate person;
  person.type = "PERSON";
  person.span = span;
  std::string name(text.substr(span.begin, span.size()));
  std::erase(name, '\n');  // A name may run on in the next line.
  person.value = Sensitive(std::move(name));
  person.confidence = confidence;
  person.evidence.checks.push_back(std::move(check));
  return person;
}

}  // namespace

// English names are a shape that QuickLook knows.
bool NameDetector::MayFind(std::u16string_view symbols) const {
  const NameText text(symbols);
  return MayHoldNameForm(text, tagger_.tables()) || tagger_.MayTag(text);
}

void NameDetector::Detect(const DetectorInput& input,
                          std::vector<Candidate>& out) const {
  const std::string_view utf8 = input.text.text();
  const NameText text(utf8);
  const NameSurroundings surroundings = SurroundingsOf(text, input);
  SpanIndex taken;  // Bytes; those of names that were added too.
  for (const Candidate& earlier : input.earlier) taken.Add(earlier.span);
  for (const Candidate& other : out) taken.Add(other.span);
  const auto add = [&](Span span, double confidence, const char* check) {
    if (taken.Touches(span)) return;
    taken.Add(span);
    out.push_back(Person(span, utf8, confidence, check));
  };
  for (const NameForm& form :
       FindNameForms(text, utf8, tagger_, surroundings)) {
    add(text.Bytes(form.begin, form.end), form.confidence, form.check);
  }
  std::vector<TaggedName> doubtful;
  for (const TaggedName& name :
       tagger_.Tag(text, surroundings, utf8,
                   input.doubtful == nullptr ? nullptr : &doubtful)) {
    add(text.Bytes(name.begin, name.end), NameProbability(name.score),
        "name-model");
  }
  for (const TaggedName& name : doubtful) {
    const Span span = text.Bytes(name.begin, name.end);
    if (taken.Touches(span)) continue;
    input.doubtful->push_back({"PERSON",
                               span,
                               NameProbability(name.score),
                               NameProbability(surroundings.threshold()),
                               {.checks = {"name-model"}, .context = {}}});
  }
  for (const Span name : FindSpelledNames(utf8, english_)) {
    add(name, 0.85, "spelled-name");
  }
  if (!text.has_upper_case()) return;
  if (!surroundings.has_private_data && SettingPenalty(utf8) > 0) return;
  for (const EnglishNames::Found& name :
       english_.Find(utf8, surroundings.has_private_data, tagger_.known())) {
    add(name.span, name.confidence, "name-list");
  }
}

}  // namespace undox
