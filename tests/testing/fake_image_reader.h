#ifndef UNDOX_TESTS_TESTING_FAKE_IMAGE_READER_H_
#define UNDOX_TESTS_TESTING_FAKE_IMAGE_READER_H_

#include <atomic>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "service/pipeline/image_reader.h"

namespace undox {

// Reads "pictures" that are texts. The first line is "picture WIDTHxHEIGHT",
// then come, in any order and number:
//
//   face X Y WIDTH HEIGHT
//   code X Y WIDTH HEIGHT PAYLOAD    QR_CODE
//   bars X Y WIDTH HEIGHT PAYLOAD    BAR_CODE
//   meta TYPE FIELD VALUE
//   note FIELD WORDS            a caption or comment in the file
//   gap PART|REASON|LIMIT
//   fail CODE MESSAGE           every call fails; CODE as in absl::StatusCode
//   frame NUMBER                what follows is in this frame (0 at first)
//   > WORDS                     a line of text
//
// A line of text stands 20 pixels below the one before it, each of its
// characters is 10 pixels wide. Redacted copies are such texts: characters,
// faces and codes that a box touches are gone, and what the file says.
// Thread-safe.
class FakeImageReader : public ImageReader {
 public:
  absl::StatusOr<ImageReading> Read(std::string_view encoded) override;
  absl::StatusOr<RedactedImage> Redact(std::string_view encoded,
                                       std::span<const Box> boxes) override;
  absl::StatusOr<RedactedImage> Preview(std::string_view encoded,
                                        std::span<const Box> boxes,
                                        int width) override;
  absl::StatusOr<std::map<std::string, std::string>> Models() override;

  int reads() const { return reads_; }
  // Confidence of every character, if it is to be less than 1.
  float confidence = 1;

 private:
  std::atomic<int> reads_ = 0;
};

}  // namespace undox

#endif  // UNDOX_TESTS_TESTING_FAKE_IMAGE_READER_H_
