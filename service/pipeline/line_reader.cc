#include "service/pipeline/line_reader.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "service/pipeline/post_parser.h"

namespace undox {
namespace {

// What stands in every line that names pictures (and hardly in another).
constexpr std::string_view kPictures = "\"images\"";

// The first byte at or behind `from` where kPictures begins, or bytes.size().
std::size_t FindPictures(const std::string& bytes, std::size_t from) {
  const void* found = memmem(bytes.data() + from, bytes.size() - from,
                             kPictures.data(), kPictures.size());
  return found == nullptr ? bytes.size()
                          : static_cast<std::size_t>(
                                static_cast<const char*>(found) - bytes.data());
}

}  // namespace

LineReader::LineReader(int fd, int input, const Options& options)
    : fd_(fd), input_(input), options_(options) {}

absl::StatusOr<bool> LineReader::Next(LineBatch& batch) {
  batch.input = input_;
  batch.first_line = next_line_;
  batch.lines.clear();
  batch.bytes.clear();
  // Lines of pictures that were read but not begun are left at a stop.
  if (WaitForInput(/*may_block=*/false) == Wait::kStop) {
    at_end_ = true;
    rest_.clear();
  }
  std::swap(batch.bytes, rest_);
  line_begin_ = 0;
  bool whole = CutLines(batch, 0);
  std::size_t seen = batch.bytes.size();
  while (!whole && !at_end_ &&
         (batch.lines.empty() || seen < options_.batch_bytes)) {
    const Wait wait = WaitForInput(/*may_block=*/batch.lines.empty());
    if (wait == Wait::kWouldBlock) break;
    if (wait == Wait::kStop) {
      at_end_ = true;
      batch.bytes.resize(line_begin_);
      break;
    }
    absl::StatusOr<std::size_t> read = ReadMore(batch);
    if (!read.ok()) return read.status();
    if (*read == 0) {
      at_end_ = true;
      if (batch.bytes.size() > line_begin_ || dropping_) {
        EndLine(batch, batch.bytes.size());
      }
      break;
    }
    whole = CutLines(batch, seen);
    seen = batch.bytes.size();
  }
  Finish(batch);
  return !batch.lines.empty();
}

LineReader::Wait LineReader::WaitForInput(bool may_block) const {
  pollfd fds[2] = {{fd_, POLLIN, 0}, {options_.stop_fd, POLLIN, 0}};
  int ready = 0;
  do {
    ready = poll(fds, 2, may_block ? -1 : 0);
  } while (ready < 0 && errno == EINTR);
  if ((fds[1].revents & POLLIN) != 0) return Wait::kStop;
  return fds[0].revents != 0 ? Wait::kReady : Wait::kWouldBlock;
}

absl::StatusOr<std::size_t> LineReader::ReadMore(LineBatch& batch) {
  const std::size_t size = batch.bytes.size();
  batch.bytes.resize(size + options_.batch_bytes);
  ssize_t read = 0;
  do {
    read = ::read(fd_, batch.bytes.data() + size, options_.batch_bytes);
  } while (read < 0 && errno == EINTR);
  if (read < 0) return absl::UnavailableError(std::strerror(errno));
  batch.bytes.resize(size + static_cast<std::size_t>(read));
  return static_cast<std::size_t>(read);
}

bool LineReader::CutLines(LineBatch& batch, std::size_t from) {
  const char* data = batch.bytes.data();
  const std::size_t size = batch.bytes.size();
  const std::size_t pictures = FindPictures(
      batch.bytes,
      std::max(line_begin_, from - std::min(from, kPictures.size())));
  while (from < size) {
    const void* found = std::memchr(data + from, '\n', size - from);
    if (found == nullptr) break;
    const auto end =
        static_cast<std::size_t>(static_cast<const char*>(found) - data);
    const bool names_pictures = names_pictures_ || pictures < end;
    EndLine(batch, end);
    line_begin_ = from = end + 1;
    if (names_pictures) return true;
  }
  names_pictures_ = names_pictures_ || pictures < size;
  if (size - line_begin_ > options_.line_bytes) dropping_ = true;
  if (dropping_) batch.bytes.resize(line_begin_);
  return false;
}

void LineReader::EndLine(LineBatch& batch, std::size_t end) {
  ++next_line_;
  const bool too_long = dropping_ || end - line_begin_ > options_.line_bytes;
  dropping_ = false;
  names_pictures_ = false;
  batch.lines.push_back(
      {line_begin_, too_long ? 0 : end - line_begin_, too_long});
}

void LineReader::Finish(LineBatch& batch) {
  if (!at_end_) rest_.assign(batch.bytes, line_begin_);
  if (!at_end_) batch.bytes.resize(line_begin_);
  batch.bytes.append(PostParser::kPaddingBytes, '\0');
}

}  // namespace undox
