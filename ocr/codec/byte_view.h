#ifndef UNDOX_OCR_CODEC_BYTE_VIEW_H_
#define UNDOX_OCR_CODEC_BYTE_VIEW_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace undox {

enum class ByteOrder { kBig, kLittle };

// Numbers in somebody's bytes. Reading beyond the end gives zeros, so that a
// parser has to check only where it goes, not each field. Immutable.
class ByteView {
 public:
  ByteView(std::string_view bytes, ByteOrder order)
      : bytes_(bytes), order_(order) {}

  std::size_t size() const { return bytes_.size(); }

  bool Has(std::size_t at, std::size_t length) const {
    return at <= bytes_.size() && length <= bytes_.size() - at;
  }

  std::uint32_t U8(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
  }
  std::uint32_t U16(std::size_t at) const { return Number(at, 2); }
  std::uint32_t U24(std::size_t at) const { return Number(at, 3); }
  std::uint32_t U32(std::size_t at) const { return Number(at, 4); }

  // At most `length` bytes from `at`; fewer at the end.
  std::string_view Part(std::size_t at, std::size_t length) const {
    return at < bytes_.size() ? bytes_.substr(at, length) : std::string_view();
  }

 private:
  std::uint32_t Number(std::size_t at, std::size_t length) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t next = order_ == ByteOrder::kBig ? i : length - 1 - i;
      value = value << 8 | U8(at + next);
    }
    return value;
  }

  std::string_view bytes_;
  ByteOrder order_;
};

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_BYTE_VIEW_H_
