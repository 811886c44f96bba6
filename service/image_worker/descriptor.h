#ifndef UNDOX_SERVICE_IMAGE_WORKER_DESCRIPTOR_H_
#define UNDOX_SERVICE_IMAGE_WORKER_DESCRIPTOR_H_

#include <unistd.h>

#include <utility>

namespace undox {

// Owns one open file descriptor and closes it; -1 is none. Movable.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept
      : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_DESCRIPTOR_H_
