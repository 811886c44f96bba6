#ifndef UNDOX_SERVICE_PIPELINE_LINE_READER_H_
#define UNDOX_SERVICE_PIPELINE_LINE_READER_H_

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "service/pipeline/line_batch.h"

namespace undox {

// Cuts a file descriptor's bytes into batches of whole lines.
// Thread-compatible.
class LineReader {
 public:
  struct Options {
    std::size_t line_bytes = 16u << 20;   // Longer lines are dropped.
    std::size_t batch_bytes = 128 << 10;  // A batch is closed at this size.
    int stop_fd = -1;  // Reading ends when this becomes readable; -1: never.
  };

  // `fd` stays the caller's. `input` goes into every batch.
  LineReader(int fd, int input, const Options& options);

  // Replaces `batch` by the next lines and returns true, or returns false at
  // the end of the input or once stop_fd is readable. A batch ends early when
  // the input has nothing ready, so that a live stream is answered at once, and
  // behind a line that may name pictures, which cost so much more than text
  // that each is a piece of work of its own.
  // The last line needs no line break; an unfinished line is not given after
  // a stop. Memory stays below line_bytes + 2 * batch_bytes. Fails with
  // kUnavailable if reading fails.
  absl::StatusOr<bool> Next(LineBatch& batch);

 private:
  enum class Wait { kReady, kWouldBlock, kStop };

  Wait WaitForInput(bool may_block) const;
  absl::StatusOr<std::size_t> ReadMore(LineBatch& batch);
  // Cuts the lines that end in batch.bytes[from, end), up to the first that may
  // name pictures; returns true if there is one.
  bool CutLines(LineBatch& batch, std::size_t from);
  // Leaves only whole lines in `batch`; the rest waits for the next one.
  void Finish(LineBatch& batch);
  void EndLine(LineBatch& batch, std::size_t end);

  int fd_;
  int input_;
  Options options_;
  std::string rest_;             // Begin of a line whose end was not read yet.
  std::size_t line_begin_ = 0;   // Of the unfinished line, in batch.bytes.
  bool dropping_ = false;        // Inside a line that is too long.
  bool names_pictures_ = false;  // Seen in the unfinished line.
  bool at_end_ = false;
  std::uint64_t next_line_ = 1;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_LINE_READER_H_
