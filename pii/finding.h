#ifndef UNDOX_PII_FINDING_H_
#define UNDOX_PII_FINDING_H_

#include <string>
#include <variant>
#include <vector>

#include "pii/box.h"
#include "pii/sensitive.h"
#include "pii/span.h"

namespace undox {

struct InText {
  Span span;  // Bytes of Post::text.
};
struct InImage {
  int image = 0;                // Index into Post::images.
  std::vector<Box> boxes = {};  // One per line of text; exactly one for a face;
                                // none for what a file says besides its pixels.
  int frame = 0;                // Number of the frame in the file, from 0.
  Span span = {};  // Bytes of that frame's text; empty if not text.
};
using Location = std::variant<InText, InImage>;

// Whose data it is. A shop's or an office's number is found, marked kBusiness
// and weighs next to nothing.
enum class Holder { kPerson, kBusiness };

// How finely an ADDRESS pins a place down; the order is from coarse to fine.
enum class PlaceGrain {
  kNone,
  kProvince,
  kCity,
  kCounty,
  kTownship,
  kCommunity,  // Village or residents' committee.
  kStreet,     // Road, with or without a house number.
  kCompound,   // Residential estate.
  kBuilding,
  kDoor,  // Room, flat or single house.
};

// Why we believe a finding. Holds reasons, never the value itself.
struct Evidence {
  std::vector<std::string> checks;   // Passed, e.g. "mod-11-2", "birth-date".
  std::vector<std::string> context;  // Words seen nearby, e.g. "身份证".
  double ocr_confidence = 1.0;       // In [0, 1]; 1 for text that was typed.
};

// One identifier or quasi-identifier in a post.
struct Finding {
  std::string type;  // "CN_RESIDENT_ID", "PHONE_NUMBER", "FACE"; stable ids.
  Location location;
  Sensitive value;        // Normalized as the contract says; empty for a face.
  double confidence = 1;  // Probability in [0, 1] that this is what type says.
  Evidence evidence;
  Holder holder = Holder::kPerson;
  int subject = -1;  // Index into the report's subjects; -1 before linking.
  int hidden_symbols = 0;  // Characters that the author starred out.
  bool disguised = false;  // Written so as to escape detection.
  PlaceGrain grain = PlaceGrain::kNone;  // ADDRESS only.
  // A face beside what its picture is about: an avatar in a chat.
  bool bystander = false;
};

// The span of a finding in text; an empty span for one in an image.
inline Span TextSpan(const Finding& finding) {
  const auto* in_text = std::get_if<InText>(&finding.location);
  return in_text == nullptr ? Span{} : in_text->span;
}

// True if the file of a picture says it, not its pixels.
inline bool IsMetadata(const Finding& finding) {
  const auto* in_image = std::get_if<InImage>(&finding.location);
  return in_image != nullptr && in_image->boxes.empty();
}

}  // namespace undox

#endif  // UNDOX_PII_FINDING_H_
