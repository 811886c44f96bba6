#include "ocr/codec/frame_keeper.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "fmt/format.h"
#include "ocr/codec/backdrop.h"

namespace undox {
namespace {

constexpr int kSquare = 8;          // Pixels a side.
constexpr int kVisibleChange = 10;  // Levels, mean of a square's channels.

bool SquareDiffers(ImageView a, ImageView b, int left, int top) {
  const int right = std::min(left + kSquare, a.size.width);
  const int bottom = std::min(top + kSquare, a.size.height);
  int change = 0;
  for (int y = top; y < bottom; ++y) {
    const std::size_t first =
        3 * (static_cast<std::size_t>(y) * a.size.width + left);
    const std::size_t bytes = 3 * static_cast<std::size_t>(right - left);
    for (std::size_t i = first; i < first + bytes; ++i) {
      change += std::abs(a.bgr[i] - b.bgr[i]);
    }
  }
  return change > kVisibleChange * 3 * (right - left) * (bottom - top);
}

std::string Numbers(std::string_view noun, int first, int last) {
  return first >= last ? fmt::format("{} {}", noun, last)
                       : fmt::format("{} {}-{}", noun, first, last);
}

}  // namespace

bool LooksDifferent(ImageView a, ImageView b) {
  const std::size_t row_bytes = 3 * static_cast<std::size_t>(a.size.width);
  for (int top = 0; top < a.size.height; top += kSquare) {
    const std::size_t rows =
        static_cast<std::size_t>(std::min(kSquare, a.size.height - top));
    const std::size_t first = static_cast<std::size_t>(top) * row_bytes;
    if (std::memcmp(&a.bgr[first], &b.bgr[first], rows * row_bytes) == 0) {
      continue;
    }
    for (int left = 0; left < a.size.width; left += kSquare) {
      if (SquareDiffers(a, b, left, top)) return true;
    }
  }
  return false;
}

Unscanned DamagedRows(int first, int last) {
  return {Numbers("rows", first, last), "damaged", ""};
}

Unscanned DamagedFrames(int first, int last) {
  return {Numbers("frames", first, last), "damaged", ""};
}

FrameKeeper::FrameKeeper(const ImageHeader& header, const ImageLimits& limits,
                         FrameSink& sink, DecodedImage& decoded)
    : header_(header), limits_(limits), sink_(sink), decoded_(decoded) {}

std::span<std::uint8_t> FrameKeeper::TakeStill() {
  const std::span<std::uint8_t> memory = sink_.NextFrame(header_.size);
  const std::size_t bytes = 3 * header_.size.pixels();
  if (memory.size() < bytes) return {};
  std::fill_n(memory.begin(), bytes, kMissingPixel);
  decoded_.frames.push_back({});
  return memory.first(bytes);
}

absl::Status FrameKeeper::AddStill(std::span<const std::uint8_t> bgra) {
  const std::span<std::uint8_t> memory = TakeStill();
  if (memory.empty()) return LimitMet("kept_pixels", limits_.kept_pixels);
  Flatten(bgra, ChooseBackdrop(bgra, header_.size), memory);
  return absl::OkStatus();
}

bool FrameKeeper::IsNew(ImageView frame) const {
  return std::all_of(kept_.begin(), kept_.end(), [&](ImageView kept) {
    return LooksDifferent(kept, frame);
  });
}

bool FrameKeeper::AddFrame(const Canvas& canvas, int duration_ms) {
  flattened_.size = header_.size;
  flattened_.bgr.resize(3 * header_.size.pixels());
  Flatten(canvas.bgra(), ChooseBackdrop(canvas.bgra(), header_.size),
          flattened_.bgr);
  if (!IsNew(flattened_.view())) {
    ++seen_;
    decoded_.frames.back().duration_ms += duration_ms;
    return true;
  }
  if (kept_.size() >= static_cast<std::size_t>(std::max(limits_.frames, 1))) {
    NoteLimit("frames", static_cast<std::size_t>(limits_.frames));
    return false;
  }
  const std::size_t pixels = (kept_.size() + 1) * header_.size.pixels();
  std::span<std::uint8_t> memory;
  if (kept_.empty() || pixels <= limits_.kept_pixels) {
    memory = sink_.NextFrame(header_.size);
  }
  if (memory.size() < flattened_.bgr.size()) {
    is_refused_ = true;
    NoteLimit("kept_pixels", limits_.kept_pixels);
    return false;
  }
  std::memcpy(memory.data(), flattened_.bgr.data(), flattened_.bgr.size());
  kept_.push_back({header_.size, memory.first(flattened_.bgr.size())});
  decoded_.frames.push_back({.number = ++seen_, .duration_ms = duration_ms});
  return true;
}

bool FrameKeeper::MaySpend(std::size_t pixels) {
  decoded_pixels_ += pixels;
  if (seen_ == 0 || decoded_pixels_ <= limits_.decoded_pixels) return true;
  NoteLimit("decoded_pixels", limits_.decoded_pixels);
  return false;
}

absl::Status FrameKeeper::NothingKept() const {
  if (is_refused_) return LimitMet("kept_pixels", limits_.kept_pixels);
  return absl::InvalidArgumentError("broken image data");
}

void FrameKeeper::NoteDamage() {
  decoded_.gaps.push_back(DamagedFrames(seen_ + 1, header_.frames));
}

void FrameKeeper::NoteLimit(std::string_view name, std::size_t value) {
  decoded_.gaps.push_back({Numbers("frames", seen_ + 1, header_.frames),
                           "not looked at", fmt::format("{}={}", name, value)});
}

}  // namespace undox
