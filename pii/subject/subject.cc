#include "pii/subject/subject.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <map>
#include <variant>

#include "pii/pii_type.h"
#include "pii/subject/frailty.h"
#include "pii/subject/subject_view.h"

namespace undox {
namespace {

// Whom a finding is said to belong to by the nearest pronoun before it.
enum class Owner { kUnsaid, kAuthor, kOther };

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

bool IsIdentifier(const Finding& finding) {
  const Strength strength = TraitsOf(finding.type).strength;
  return strength == Strength::kStrong || strength == Strength::kOrganization;
}

Owner OwnerOf(std::string_view text, const Finding& finding, const Cues& cues) {
  constexpr double kNear = 6.5;
  const Span span = TextSpan(finding);
  double best = kNear;
  Owner owner = Owner::kUnsaid;
  for (const CueHit& hit : CuesBefore(cues.hits, span.begin, kNearBytes)) {
    const bool author = hit.cue == Cue::kSelfPronoun;
    const bool other =
        hit.cue == Cue::kThirdPronoun || hit.cue == Cue::kAccusation;
    if (!author && !other) continue;
    const double distance = ReadingDistance(text, hit.span, span);
    if (distance > best) continue;
    best = distance;
    owner = author ? Owner::kAuthor : Owner::kOther;
  }
  return owner;
}

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

// Returns true if every segment holds a name and an identifier of its own, and
// there are two or more.
bool AreRecords(const std::vector<Finding>& findings,
                const std::vector<int>& segment) {
  std::map<int, std::pair<bool, bool>> holds;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    holds[segment[i]].first |= IsName(findings[i]);
    holds[segment[i]].second |= IsIdentifier(findings[i]);
  }
  return holds.size() >= 2 &&
         std::all_of(holds.begin(), holds.end(), [](const auto& record) {
           return record.second.first && record.second.second;
         });
}

// Segments at every gap between findings that holds one of `ends`.
std::vector<int> SegmentsAt(std::string_view text,
                            const std::vector<Finding>& findings,
                            std::initializer_list<std::string_view> ends) {
  std::vector<int> segment(findings.size(), 0);
  for (std::size_t i = 1; i < findings.size(); ++i) {
    const Span a = TextSpan(findings[i - 1]);
    const Span b = TextSpan(findings[i]);
    const std::string_view gap =
        a.end <= b.begin
            ? text.substr(std::min(a.end, text.size()), b.begin - a.end)
            : std::string_view();
    const bool split = std::any_of(
        ends.begin(), ends.end(),
        [&](std::string_view end) { return gap.find(end) != gap.npos; });
    segment[i] = segment[i - 1] + (split ? 1 : 0);
  }
  return segment;
}

// Segments that a name begins; a name that was seen before does not.
std::vector<int> SegmentsByName(const std::vector<Finding>& findings) {
  std::vector<int> segment(findings.size(), 0);
  const Finding* current = nullptr;
  int count = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool is_new =
        IsName(findings[i]) &&
        (current == nullptr || !(current->value == findings[i].value));
    if (is_new) {
      current = &findings[i];
      ++count;
    }
    segment[i] = count;
  }
  return segment;
}

// Records of several people: by line, by clause, by leading names; all in
// segment 0 where none of these divides the findings into whole records.
std::vector<int> Segments(std::string_view text,
                          const std::vector<Finding>& findings) {
  for (std::vector<int>& segment : std::vector<std::vector<int>>{
           SegmentsAt(text, findings, {"\n"}),
           SegmentsAt(text, findings, {"\n", "；", ";", "。"}),
           SegmentsByName(findings)}) {
    if (AreRecords(findings, segment)) return std::move(segment);
  }
  return std::vector<int>(findings.size(), 0);
}

// Author's findings apart from another's, if both are said. What is unsaid
// goes with the finding before it.
// Returns whether it did; the author's keys are then the odd ones.
bool SplitByOwner(std::string_view text, const std::vector<Finding>& findings,
                  const Cues& cues, std::vector<int>& key) {
  std::vector<Owner> owners;
  owners.reserve(findings.size());
  for (const Finding& finding : findings) {
    owners.push_back(OwnerOf(text, finding, cues));
  }
  const auto has = [&](Owner owner) {
    return std::find(owners.begin(), owners.end(), owner) != owners.end();
  };
  if (!has(Owner::kAuthor) || !has(Owner::kOther)) return false;
  Owner current =
      owners.front() == Owner::kUnsaid ? Owner::kOther : owners.front();
  for (std::size_t i = 0; i < owners.size(); ++i) {
    if (owners[i] != Owner::kUnsaid) current = owners[i];
    key[i] = key[i] * 2 + (current == Owner::kAuthor ? 1 : 0);
  }
  return true;
}

// Marks the holders; returns true if any finding is a person's.
bool MarkHolders(std::string_view text, std::vector<Finding>& findings,
                 const Cues& cues) {
  const bool personal = SpeaksOfPersons(cues);
  bool any_person = false;
  for (Finding& finding : findings) {
    if (!personal && IsBusinessHeld(text, finding, cues)) {
      finding.holder = Holder::kBusiness;
    }
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
  // `placed` are findings in text, with their keys; of `owned` keys the odd
  // ones are the author's.
  Attachment(std::span<const Finding> placed, std::span<const int> keys,
             bool owned, std::span<const PictureText> pictures)
      : placed_(placed), keys_(keys), owned_(owned), pictures_(pictures) {}

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
    const bool author = owned_ && keys_[i] % 2 == 1;
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
  bool owned_;
  std::span<const PictureText> pictures_;
};

// The findings of one key are about one person.
std::vector<int> KeysOf(std::string_view text,
                        const std::vector<Finding>& findings, const Cues& cues,
                        std::span<const PictureText> pictures) {
  const auto is_placed = [](const Finding& finding) {
    return std::holds_alternative<InText>(finding.location);
  };
  if (std::all_of(findings.begin(), findings.end(), is_placed)) {
    std::vector<int> key = Segments(text, findings);
    SplitByOwner(text, findings, cues, key);
    return key;
  }
  std::vector<Finding> placed;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(placed),
               is_placed);
  std::vector<int> placed_key = Segments(text, placed);
  const bool owned =
      !placed.empty() && SplitByOwner(text, placed, cues, placed_key);
  const Attachment attachment(placed, placed_key, owned, pictures);
  std::vector<int> key;
  std::size_t next = 0;
  for (const Finding& finding : findings) {
    key.push_back(is_placed(finding) ? placed_key[next++]
                                     : attachment.KeyOf(finding));
  }
  return key;
}

}  // namespace

std::vector<Subject> LinkSubjects(std::string_view text,
                                  std::vector<Finding>& findings,
                                  const Cues& cues, int year,
                                  std::span<const PictureText> pictures) {
  constexpr int kBusinessKey = -1;
  for (Finding& finding : findings) {
    finding.bystander = IsBystander(finding, pictures);
  }
  const bool any_person = MarkHolders(text, findings, cues);
  const std::vector<int> key = KeysOf(text, findings, cues, pictures);
  std::vector<Subject> subjects;
  std::map<int, int> index;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool apart = any_person && findings[i].holder == Holder::kBusiness;
    const auto [entry, is_new] = index.try_emplace(
        apart ? kBusinessKey : key[i], static_cast<int>(subjects.size()));
    if (is_new) subjects.emplace_back();
    findings[i].subject = entry->second;
    subjects[static_cast<std::size_t>(entry->second)].findings.push_back(
        static_cast<int>(i));
  }
  const std::vector<SubjectView> views =
      ViewSubjects(text, findings, subjects, cues);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    subjects[i].vulnerable = FrailtyOf(views[i], {year, 12, 31}).vulnerable;
  }
  return subjects;
}

}  // namespace undox
