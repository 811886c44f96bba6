#include "service/image_worker/memory_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace undox {
namespace {

constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;

Descriptor NewFile() {
  return Descriptor(
      memfd_create("undox-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

absl::Status NoMemory() {
  return absl::ResourceExhaustedError("no memory for a picture");
}

bool WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool AddSeals(int file) {
  return fcntl(file, F_ADD_SEALS, kSeals | F_SEAL_SEAL) == 0;
}

}  // namespace

absl::StatusOr<Descriptor> SealedFile(std::string_view bytes) {
  Descriptor file = NewFile();
  if (!file.is_open() || !WriteAll(file.number(), bytes) ||
      !AddSeals(file.number())) {
    return NoMemory();
  }
  return file;
}

absl::StatusOr<std::size_t> CheckedSize(const Descriptor& file,
                                        std::size_t most_bytes) {
  const int seals = fcntl(file.number(), F_GET_SEALS);
  if (seals < 0 || (seals & kSeals) != kSeals) {
    return absl::InternalError("not a sealed memory file");
  }
  struct stat state {};
  if (fstat(file.number(), &state) != 0 || state.st_size < 0 ||
      static_cast<std::size_t>(state.st_size) > most_bytes) {
    return absl::InternalError("a memory file of a wrong size");
  }
  return static_cast<std::size_t>(state.st_size);
}

absl::StatusOr<std::string> ContentOf(const Descriptor& file,
                                      std::size_t most_bytes) {
  const absl::StatusOr<std::size_t> size = CheckedSize(file, most_bytes);
  if (!size.ok()) return size.status();
  std::string content(*size, '\0');
  std::size_t got = 0;
  while (got < content.size()) {
    const ssize_t part = pread(file.number(), content.data() + got,
                               content.size() - got, static_cast<off_t>(got));
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) return absl::InternalError("a memory file ended early");
    got += static_cast<std::size_t>(part);
  }
  return content;
}

absl::StatusOr<MappedFile> MappedFile::Map(const Descriptor& file,
                                           std::size_t most_bytes) {
  const absl::StatusOr<std::size_t> size = CheckedSize(file, most_bytes);
  if (!size.ok()) return size.status();
  MappedFile mapped;
  if (*size == 0) return mapped;
  void* data = mmap(nullptr, *size, PROT_READ, MAP_SHARED, file.number(), 0);
  if (data == MAP_FAILED) return NoMemory();
  mapped.data_ = static_cast<const std::uint8_t*>(data);
  mapped.size_ = *size;
  return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) munmap(const_cast<std::uint8_t*>(data_), size_);
}

std::string_view MappedFile::text() const {
  return {reinterpret_cast<const char*>(data_), size_};
}

absl::StatusOr<GrowingFile> GrowingFile::WithRoom(std::size_t bytes) {
  Descriptor file = NewFile();
  if (!file.is_open() ||
      ftruncate(file.number(), static_cast<off_t>(bytes)) != 0) {
    return NoMemory();
  }
  void* data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED,
                    file.number(), 0);
  if (data == MAP_FAILED) return NoMemory();
  return GrowingFile(std::move(file), static_cast<std::uint8_t*>(data), bytes);
}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : file_(std::move(other.file_)),
      data_(std::exchange(other.data_, nullptr)),
      room_(other.room_),
      used_(other.used_) {}

GrowingFile::~GrowingFile() {
  if (data_ != nullptr) munmap(data_, room_);
}

std::span<std::uint8_t> GrowingFile::Append(std::size_t bytes) {
  if (bytes > room_ - used_) return {};
  const std::span<std::uint8_t> part(data_ + used_, bytes);
  used_ += bytes;
  return part;
}

absl::StatusOr<Descriptor> GrowingFile::Seal() && {
  // The seal against writing needs that nobody has it mapped for writing.
  munmap(std::exchange(data_, nullptr), room_);
  if (ftruncate(file_.number(), static_cast<off_t>(used_)) != 0 ||
      !AddSeals(file_.number())) {
    return NoMemory();
  }
  return std::move(file_);
}

}  // namespace undox
