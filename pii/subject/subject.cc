#include "pii/subject/subject.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <variant>

#include "pii/pii_type.h"
#include "pii/subject/binding.h"
#include "pii/subject/frailty.h"
#include "pii/subject/office_words.h"
#include "pii/subject/sex_words.h"
#include "pii/subject/subject_view.h"

namespace undox {
namespace {

// Returns true if the post says anything that makes a number a person's.
bool SpeaksOfPersons(const Cues& cues) {
  static constexpr std::array<Cue, 8> kPersonal = {
      Cue::kThirdPronoun, Cue::kAccusation,  Cue::kInsult,
      Cue::kExposeVerb,   Cue::kCallContact, Cue::kCallOffline,
      Cue::kSelfPronoun,  Cue::kTrade};
  return std::any_of(
      cues.hits.begin(), cues.hits.end(), [&](const CueHit& hit) {
        return std::find(kPersonal.begin(), kPersonal.end(), hit.cue) !=
               kPersonal.end();
      });
}

// A shop's or office's number: words of business stand near it.
bool IsBusinessHeld(std::string_view text, const Finding& finding,
                    const Cues& cues) {
  constexpr double kNear = 16;
  const PiiKind kind = TraitsOf(finding.type).kind;
  if (kind != PiiKind::kPhone && kind != PiiKind::kAccount &&
      kind != PiiKind::kAddress) {
    return false;
  }
  const Span span = TextSpan(finding);
  const std::span<const CueHit> near = CuesAround(cues.hits, span, kNearBytes);
  return std::any_of(near.begin(), near.end(), [&](const CueHit& hit) {
    return hit.cue == Cue::kShop &&
           std::min(ReadingDistance(text, hit.span, span),
                    ReadingDistance(text, span, hit.span)) <= kNear;
  });
}

// One a person; the odd ones are the author's.
int KeyOf(const Bond& bond) { return bond.person * 2 + (bond.author ? 1 : 0); }

// Keys of findings, and of whom they are.
struct Persons {
  std::vector<int> key;
  std::map<int, Bond> bond;  // By key, of those with a place in the text.
};

// Returns true if the words directly before a phone or mailbox name an office:
// 值班室, 工程部电话, front desk. Not one of somebody's (他单位财务部).
// Before a mobile number it must be a desk by name (客服), and touch it.
bool IsOfficeLine(std::string_view text, const Finding& finding,
                  std::size_t from, bool fixed) {
  const Span value = TextSpan(finding);
  constexpr std::size_t kNear = 48;
  if (value.begin > text.size() || value.begin <= from) return false;
  if (value.begin - from > kNear) from = value.begin - kNear;
  std::string_view before = text.substr(from, value.begin - from);
  for (const std::string_view other : {"他", "她", "其", "佢", "his", "her"}) {
    if (before.find(other) != before.npos) return false;
  }
  const auto strip = [&](std::string_view end) {
    if (!before.ends_with(end)) return false;
    before.remove_suffix(end.size());
    return true;
  };
  for (bool stripped = true; stripped;) {
    stripped = strip(" ") || strip(":") || strip(",") || strip("at") ||
               std::ranges::any_of(OfficeWords(OfficeWord::kDeskLabel),
                                   [&](std::string_view label) {
                                     const bool pause =
                                         label == "，" || label == "、";
                                     return (fixed || !pause) && strip(label);
                                   });
  }
  return OfficeWordAtEnd(before,
                         fixed ? OfficeWord::kDesk : OfficeWord::kDeskNamed)
      .has_value();
}

// A number with an area code, or of a switchboard.
bool IsFixedLine(std::string_view text, const Finding& finding) {
  const Span value = TextSpan(finding);
  if (TraitsOf(finding.type).kind != PiiKind::kPhone ||
      value.begin > text.size()) {
    return false;
  }
  const std::string_view digits = text.substr(value.begin);
  constexpr std::size_t kAreaCode = 4;  // 0755-…; a British mobile has none.
  const bool mobile =
      digits.starts_with("09") ||
      (digits.starts_with("07") && digits.find('-') != kAreaCode);
  return (digits.starts_with("0") && !mobile) || digits.starts_with("(0") ||
         digits.starts_with("400") || digits.find('-') == kAreaCode - 1;
}

// Marks the holders; returns true if any finding is a person's.
bool MarkHolders(std::string_view text, std::vector<Finding>& findings,
                 const Cues& cues) {
  const bool personal = SpeaksOfPersons(cues);
  bool any_person = false;
  std::size_t end = 0;
  for (Finding& finding : findings) {
    const PiiKind kind = TraitsOf(finding.type).kind;
    const bool office =
        (kind == PiiKind::kPhone || kind == PiiKind::kAccount) &&
        IsOfficeLine(text, finding, end, IsFixedLine(text, finding));
    if (office || (!personal && IsBusinessHeld(text, finding, cues))) {
      finding.holder = Holder::kBusiness;
    }
    end = std::max(end, TextSpan(finding).end);
    any_person |= finding.holder == Holder::kPerson;
  }
  return any_person;
}

// An avatar: small in a picture that says something besides.
bool IsBystander(const Finding& finding,
                 std::span<const PictureText> pictures) {
  constexpr int kShare = 10;  // A tenth of the picture's shorter side (prior).
  const auto* in_image = std::get_if<InImage>(&finding.location);
  if (finding.type != "FACE" || in_image == nullptr) return false;
  return std::any_of(
      in_image->boxes.begin(), in_image->boxes.end(), [&](const Box& box) {
        return std::any_of(
            pictures.begin(), pictures.end(), [&](const PictureText& picture) {
              return picture.image == in_image->image && !picture.in_file &&
                     !picture.span.empty() &&
                     std::max(box.width, box.height) * kShare <
                         std::min(picture.size.width, picture.size.height);
            });
      });
}

// Gives findings without a place in the text the key of a person who is there.
class Attachment {
 public:
  // `placed` are findings in text, with their keys.
  Attachment(std::span<const Finding> placed, std::span<const int> keys,
             std::span<const PictureText> pictures)
      : placed_(placed), keys_(keys), pictures_(pictures) {}

  int KeyOf(const Finding& finding) const {
    if (finding.bystander) return kBystanderKey;
    const auto* in_image = std::get_if<InImage>(&finding.location);
    if (in_image != nullptr) {
      for (std::size_t i = 0; i < placed_.size(); ++i) {
        if (IsAnother(i) && ImageOf(placed_[i]) == in_image->image) {
          return keys_[i];
        }
      }
      if (IsMetadata(finding)) return kMetadataKey - in_image->image;
    }
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      if (IsAnother(i)) return keys_[i];
    }
    return 0;
  }

 private:
  static constexpr int kBystanderKey = -2;
  static constexpr int kMetadataKey = -3;  // And below: one for each picture.

  bool IsAnother(std::size_t i) const {
    const bool author = keys_[i] % 2 == 1;
    return placed_[i].holder == Holder::kPerson && !author;
  }

  int ImageOf(const Finding& finding) const {
    const Span span = TextSpan(finding);
    for (const PictureText& picture : pictures_) {
      if (picture.span.Contains(span)) return picture.image;
    }
    return -1;
  }

  std::span<const Finding> placed_;
  std::span<const int> keys_;
  std::span<const PictureText> pictures_;
};

// The findings of one key are about one person.
Persons PersonsOf(std::string_view text, const std::vector<Finding>& findings,
                  std::span<const PictureText> pictures) {
  const auto is_placed = [](const Finding& finding) {
    return std::holds_alternative<InText>(finding.location);
  };
  std::vector<Finding> placed;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(placed),
               is_placed);
  Persons persons;
  std::vector<int> placed_key;
  for (const Bond& bond : BindFindings(text, placed)) {
    placed_key.push_back(KeyOf(bond));
    persons.bond.emplace(KeyOf(bond), bond);
  }
  const Attachment attachment(placed, placed_key, pictures);
  std::size_t next = 0;
  for (const Finding& finding : findings) {
    persons.key.push_back(is_placed(finding) ? placed_key[next++]
                                             : attachment.KeyOf(finding));
  }
  return persons;
}

void Describe(const Bond& bond, Subject& subject) {
  subject.author = bond.author;
  subject.kin = bond.kin;
  subject.role = bond.role;
  subject.sex = bond.sex;
}

}  // namespace

std::vector<Subject> LinkSubjects(std::string_view text,
                                  std::vector<Finding>& findings,
                                  const Cues& cues, int year,
                                  std::span<const PictureText> pictures) {
  constexpr int kBusinessKey = -1000;  // And below: one for each person's.
  for (Finding& finding : findings) {
    finding.bystander = IsBystander(finding, pictures);
  }
  const bool any_person = MarkHolders(text, findings, cues);
  const Persons persons = PersonsOf(text, findings, pictures);
  const std::vector<int>& key = persons.key;
  std::vector<Subject> subjects;
  std::map<int, int> index;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool apart = any_person && findings[i].holder == Holder::kBusiness;
    const auto [entry, is_new] =
        index.try_emplace(apart ? kBusinessKey - key[i] : key[i],
                          static_cast<int>(subjects.size()));
    if (is_new) {
      subjects.emplace_back();
      const auto person = persons.bond.find(key[i]);
      if (!apart && person != persons.bond.end()) {
        Describe(person->second, subjects.back());
      }
    }
    findings[i].subject = entry->second;
    subjects[static_cast<std::size_t>(entry->second)].findings.push_back(
        static_cast<int>(i));
  }
  const std::vector<SubjectView> views =
      ViewSubjects(text, findings, subjects, cues);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    subjects[i].sex =
        SaidSexOf(views[i], subjects[i].sex, subjects.size() == 1);
    subjects[i].vulnerable = FrailtyOf(views[i], {year, 12, 31}).vulnerable;
  }
  return subjects;
}

}  // namespace undox
