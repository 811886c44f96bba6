#ifndef UNDOX_DETECTORS_IMAGE_CODE_DETECTOR_H_
#define UNDOX_DETECTORS_IMAGE_CODE_DETECTOR_H_

#include <map>
#include <string>
#include <vector>

#include "detectors/image/image_detector.h"

namespace undox {

// Codes that a telephone reads, by ZXing-C++. Two types of finding, both with
// the decoded payload as value, the box with a little margin, and
// "symbology:NAME" among the checks:
//
// QR_CODE   A QR code. A finding whatever it says: most that people post lead
//           to an account, a payment or a group, and a reader of the page
//           cannot see which.
// BAR_CODE  Code 128 and Code 39 (parcel numbers, student and library cards)
//           of at least 8 characters, PDF417, Aztec and Data Matrix (tickets
//           with names). Worth what it says: whoever scans the payload for
//           personal data reports what is found with this box and drops the
//           BAR_CODE itself, which is no type of the contract.
//
// EAN and UPC are not read: they number products, not people.
//
// Codes are read through several views of the page, which undo one disguise
// each (light on dark, low contrast, mosaic, blur): docs/adr/0005.
class CodeDetector : public ImageDetector {
 public:
  // Works with `threads` threads (at least 1); they do not change what is
  // found.
  explicit CodeDetector(int threads) : threads_(threads) {}

  absl::StatusOr<std::vector<Finding>> Detect(ImageView image) override;

  // "codes": the engine and its version.
  std::map<std::string, std::string> Models() const override;

 private:
  int threads_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_CODE_DETECTOR_H_
