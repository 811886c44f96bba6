#include "service/image_worker/worker_slot.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "service/image_worker/memory_file.h"
#include "service/image_worker/reply_reader.h"

namespace undox {
namespace {

// Bytes that a decoder may hand over as pixels.
std::size_t MostPixelBytes(const ImageWorkerOptions& options) {
  return 3 * std::max(options.image.pixels, options.image.kept_pixels);
}

// What both kinds of process have alike.
ProcessPlan CommonPlan(const ImageWorkerOptions& options) {
  ProcessPlan plan;
  plan.environment = {"LANG=C.UTF-8"};
  plan.start_ms = options.start_ms;
  plan.most_pictures = options.pictures_per_process;
  plan.most_reply_bytes = options.reply.reply_bytes;
  return plan;
}

ProcessPlan DecoderPlan(const ImageWorkerOptions& options,
                        const WorkerFiles& files) {
  ProcessPlan plan = CommonPlan(options);
  plan.program = files.decoder_program;
  plan.hello.confinement.address_bytes = options.decoder_address_bytes;
  plan.hello.confinement.file_bytes =
      std::max(MostPixelBytes(options), options.reply.copy_bytes);
  plan.hello.image = options.image;
  plan.most_resident_bytes = options.decoder_resident_bytes;
  return plan;
}

ProcessPlan ReaderPlan(const ImageWorkerOptions& options,
                       const WorkerFiles& files) {
  ProcessPlan plan = CommonPlan(options);
  plan.program = files.reader_program;
  // Tesseract's own threads would gain nothing beside ours.
  plan.environment.emplace_back("OMP_THREAD_LIMIT=1");
  plan.hello.confinement.address_bytes = options.reader_address_bytes;
  plan.hello.models_directory = files.models_directory;
  plan.hello.threads = options.reader_threads;
  plan.most_resident_bytes = options.reader_resident_bytes;
  return plan;
}

// The pixels that a decoder handed over, and what it said of them.
struct DecodedFrames {
  DecodeReply reply;
  Descriptor pixels;
};

absl::StatusOr<DecodedFrames> Frames(ChannelMessage& message,
                                     const ImageWorkerOptions& options) {
  // A refusal comes without pixels, and a promise of some with them.
  const absl::StatusOr<std::size_t> size =
      message.file.is_open()
          ? CheckedSize(message.file, MostPixelBytes(options))
          : std::size_t{0};
  if (!size.ok()) return size.status();
  absl::StatusOr<DecodeReply> reply =
      ParseDecodeReply(message.bytes, *size, options.image, options.reply);
  if (!reply.ok()) return reply.status();
  return DecodedFrames{*std::move(reply), std::move(message.file)};
}

absl::StatusOr<RedactedImage> Copied(ChannelMessage& message,
                                     const ImageWorkerOptions& options) {
  absl::StatusOr<CopyReply> reply =
      ParseCopyReply(message.bytes, options.image);
  if (!reply.ok()) return reply.status();
  absl::StatusOr<std::string> bytes =
      ContentOf(message.file, options.reply.copy_bytes);
  if (!bytes.ok()) return bytes.status();
  return RedactedImage{.bytes = *std::move(bytes),
                       .suffix = std::move(reply->suffix),
                       .size = reply->size,
                       .stored = reply->stored,
                       .orientation = reply->orientation};
}

}  // namespace

WorkerSlot::WorkerSlot(const ImageWorkerOptions& options,
                       const WorkerFiles& files, ProcessStarter& starter)
    : options_(options),
      decoder_(starter, DecoderPlan(options, files)),
      reader_(starter, ReaderPlan(options, files)) {}

absl::StatusOr<ImageReading> WorkerSlot::Read(std::string_view encoded) {
  absl::Status ready = reader_.MakeReady();
  if (!ready.ok()) return ready;
  absl::StatusOr<ImageReading> reading = ReadPicture(encoded);
  decoder_.FinishPicture();
  reader_.FinishPicture();
  return reading;
}

absl::StatusOr<RedactedImage> WorkerSlot::Copy(std::string_view encoded,
                                               const CopyRequest& request) {
  absl::StatusOr<RedactedImage> copy = CopyPicture(encoded, request);
  decoder_.FinishPicture();
  return copy;
}

absl::StatusOr<HelloReply> WorkerSlot::ReaderHello() {
  absl::Status ready = reader_.MakeReady();
  if (!ready.ok()) return ready;
  return reader_.hello();
}

absl::StatusOr<WorkerSlot::Picture> WorkerSlot::Begin(
    std::string_view encoded) const {
  if (encoded.size() > options_.image.encoded_bytes) {
    return absl::ResourceExhaustedError(
        fmt::format("encoded_bytes={}", options_.image.encoded_bytes));
  }
  return Picture{std::chrono::steady_clock::now() +
                 std::chrono::milliseconds(options_.picture_ms)};
}

template <typename Parse>
std::invoke_result_t<Parse, ChannelMessage&> WorkerSlot::Ask(
    KeptProcess& process, const WorkerRequest& request, const Descriptor& file,
    Picture& picture, const Parse& parse) const {
  bool& is_retried = &process == &reader_ ? picture.is_reader_retried
                                          : picture.is_decoder_retried;
  while (true) {
    absl::Status ready = process.MakeReady();
    if (!ready.ok()) return ready;
    absl::StatusOr<ChannelMessage> reply =
        process.Ask(request, file, picture.deadline);
    if (absl::IsDeadlineExceeded(reply.status())) {
      return absl::DeadlineExceededError(
          fmt::format("picture_ms={}", options_.picture_ms));
    }
    if (reply.ok()) {
      auto parsed = parse(*reply);
      if (!absl::IsInternal(parsed.status())) return parsed;
      process.End();
    }
    if (is_retried) {
      return absl::AbortedError("the image worker died of it twice");
    }
    is_retried = true;
  }
}

absl::StatusOr<ImageReading> WorkerSlot::ReadPicture(std::string_view encoded) {
  absl::StatusOr<Picture> picture = Begin(encoded);
  if (!picture.ok()) return picture.status();
  const absl::StatusOr<Descriptor> file = SealedFile(encoded);
  if (!file.ok()) return file.status();
  absl::StatusOr<DecodedFrames> decoded =
      Ask(decoder_, DecodeRequest{}, *file, *picture,
          [&](ChannelMessage& message) { return Frames(message, options_); });
  if (!decoded.ok()) return decoded.status();
  DecodeReply& reply = decoded->reply;
  ImageReading reading;
  reading.size = reply.size;
  reading.metadata = std::move(reply.metadata);
  reading.texts = std::move(reply.texts);
  reading.gaps = std::move(reply.gaps);
  for (std::size_t i = 0; i < reply.frame_numbers.size(); ++i) {
    const ReadRequest request = {.size = reply.size,
                                 .orientation = reply.orientation,
                                 .frame = static_cast<int>(i)};
    absl::StatusOr<FrameReading> frame =
        Ask(reader_, request, decoded->pixels, *picture,
            [&](ChannelMessage& message) {
              return ParseReadReply(message.bytes, reply.size, options_.reply);
            });
    if (!frame.ok()) return frame.status();
    frame->index = reply.frame_numbers[i] - 1;
    reading.frames.push_back(*std::move(frame));
  }
  return reading;
}

absl::StatusOr<RedactedImage> WorkerSlot::CopyPicture(
    std::string_view encoded, const CopyRequest& request) {
  absl::StatusOr<Picture> picture = Begin(encoded);
  if (!picture.ok()) return picture.status();
  const absl::StatusOr<Descriptor> file = SealedFile(encoded);
  if (!file.ok()) return file.status();
  return Ask(decoder_, request, *file, *picture, [&](ChannelMessage& message) {
    return Copied(message, options_);
  });
}

}  // namespace undox
