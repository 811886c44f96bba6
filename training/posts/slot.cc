#include "training/posts/slot.h"

#include <algorithm>

#include "pii/pii_type.h"

namespace undox {
namespace {

bool IsTypeName(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || c == '_';
  });
}

// The part of `text` before the first `separator`, which is taken off both.
std::string_view TakeWord(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return word;
}

}  // namespace

std::optional<Slot> ParseSlot(std::string_view inside) {
  Slot slot;
  if (inside.empty()) return std::nullopt;
  if (inside[0] >= 'a' && inside[0] <= 'z') {
    slot.types.emplace_back(inside);
    return slot;
  }
  const std::string_view number = TakeWord(inside, ' ');
  if (number.size() != 1 || number[0] < '0' || number[0] > '9') {
    return std::nullopt;
  }
  slot.subject = number[0] - '0';
  std::string_view types = TakeWord(inside, ' ');
  while (!types.empty()) {
    const std::string_view type = TakeWord(types, '/');
    if (!IsTypeName(type)) return std::nullopt;
    slot.types.emplace_back(type);
  }
  if (slot.types.empty()) return std::nullopt;
  if (inside.size() >= 2 && inside.starts_with('"') && inside.ends_with('"')) {
    slot.literal = inside.substr(1, inside.size() - 2);
  } else {
    slot.filler = inside;
  }
  return slot;
}

}  // namespace undox
