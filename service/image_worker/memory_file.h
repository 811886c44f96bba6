#ifndef UNDOX_SERVICE_IMAGE_WORKER_MEMORY_FILE_H_
#define UNDOX_SERVICE_IMAGE_WORKER_MEMORY_FILE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "service/image_worker/descriptor.h"

namespace undox {

// Memory files (memfd_create(2)) carry pictures between processes. Each is
// sealed before it is handed on: nobody can change, shrink or grow it any
// more, so that what was checked once stays true.

// A sealed memory file that holds `bytes`. Fails with kResourceExhausted if
// the system has no memory or descriptor for it.
absl::StatusOr<Descriptor> SealedFile(std::string_view bytes);

// The size in bytes of a memory file from another process. Fails with
// kInternal if it is none, is not sealed against change, or is larger than
// `most_bytes`.
absl::StatusOr<std::size_t> CheckedSize(const Descriptor& file,
                                        std::size_t most_bytes);

// The content of a memory file, checked as by CheckedSize.
absl::StatusOr<std::string> ContentOf(const Descriptor& file,
                                      std::size_t most_bytes);

// A memory file mapped for reading. Movable.
class MappedFile {
 public:
  // Checks as CheckedSize does; an empty file gives an empty mapping.
  static absl::StatusOr<MappedFile> Map(const Descriptor& file,
                                        std::size_t most_bytes);

  MappedFile() = default;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::span<const std::uint8_t> bytes() const { return {data_, size_}; }
  std::string_view text() const;

 private:
  const std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

// A memory file that is being filled, with room that costs nothing until it is
// written to. Thread-compatible.
class GrowingFile {
 public:
  // Fails with kResourceExhausted if the room is refused.
  static absl::StatusOr<GrowingFile> WithRoom(std::size_t bytes);

  GrowingFile(GrowingFile&& other) noexcept;
  GrowingFile& operator=(GrowingFile&&) = delete;
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;
  ~GrowingFile();

  // The next `bytes` of it, zeros; empty if there is no room left.
  std::span<std::uint8_t> Append(std::size_t bytes);

  // Cuts it to what was appended and seals it. Spans become invalid.
  absl::StatusOr<Descriptor> Seal() &&;

 private:
  GrowingFile(Descriptor file, std::uint8_t* data, std::size_t room)
      : file_(std::move(file)), data_(data), room_(room) {}

  Descriptor file_;
  std::uint8_t* data_ = nullptr;
  std::size_t room_ = 0;
  std::size_t used_ = 0;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_MEMORY_FILE_H_
