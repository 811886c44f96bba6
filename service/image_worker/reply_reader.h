#ifndef UNDOX_SERVICE_IMAGE_WORKER_REPLY_READER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_REPLY_READER_H_

#include <cstddef>
#include <string_view>

#include "absl/status/statusor.h"
#include "ocr/codec/image_format.h"
#include "pii/picture/image.h"
#include "service/image_worker/reply.h"

namespace undox {

// What a reply may hold at most.
struct ReplyLimits {
  std::size_t reply_bytes = std::size_t{64} << 20;
  std::size_t copy_bytes = std::size_t{256} << 20;
  std::size_t text_bytes = std::size_t{1} << 20;  // Of one frame.
  std::size_t lines = 20'000;
  std::size_t glyphs = 500'000;
  std::size_t findings = 2'000;
};

// Replies come from processes that a picture may have broken into, so nothing
// in them is believed. Each function fails with kInvalidArgument or
// kResourceExhausted where the process says so itself (the message is made
// harmless), and with kInternal where it says anything else went wrong or
// where the reply is not what an honest process of this version sends: the
// process is then not to be trusted any more.

absl::StatusOr<HelloReply> ParseHelloReply(std::string_view bytes);

// `pixel_bytes`: size of the memory file beside it, which has to fit. Size,
// frames and pixels lie within `image`; texts are valid UTF-8, not empty, and
// as few and short as MetadataText has them.
absl::StatusOr<DecodeReply> ParseDecodeReply(std::string_view bytes,
                                             std::size_t pixel_bytes,
                                             const ImageLimits& image,
                                             const ReplyLimits& limits);

absl::StatusOr<CopyReply> ParseCopyReply(std::string_view bytes,
                                         const ImageLimits& image);

// Boxes lie inside a picture of `size`, spans inside the text, at ends of code
// points and in order; the text is valid UTF-8; types are of the contract.
absl::StatusOr<FrameReading> ParseReadReply(std::string_view bytes,
                                            ImageSize size,
                                            const ReplyLimits& limits);

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_REPLY_READER_H_
