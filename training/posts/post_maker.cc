#include "training/posts/post_maker.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "training/posts/slot.h"
#include "training/posts/value_maker.h"
#include "training/posts/word_maker.h"
#include "training/seeded_random.h"

namespace undox {
namespace {

// FNV-1a, by its published constants.
std::uint64_t HashOf(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  return hash;
}

class Maker {
 public:
  Maker(const PostTemplate& from, std::uint64_t seed, Filler filler)
      : from_(from),
        filler_(filler),
        random_(seed),
        values_(random_.Next(), from.lang),
        words_(random_.Next()) {}

  MadePost Make() {
    constexpr double kCalled = 1.0 / 3;
    post_.level = from_.level;
    Expand(from_.text);
    if (!from_.calls.empty() && random_.Chance(kCalled)) {
      post_.called = true;
      if (post_.level != Level::kCritical) {
        post_.level = static_cast<Level>(static_cast<int>(post_.level) + 1);
      }
      post_.text += from_.lang == "en" ? " " : "，";
      Expand(random_.Pick(from_.calls));
    }
    return std::move(post_);
  }

 private:
  void Expand(std::string_view source) {
    while (!source.empty()) {
      const std::size_t at = source.find_first_of("[{");
      post_.text += source.substr(0, at);
      if (at == source.npos) return;
      const char close = source[at] == '[' ? ']' : '}';
      const std::size_t end = source.find(close, at);
      const std::string_view inside = source.substr(at + 1, end - at - 1);
      if (close == ']') {
        Choose(inside);
      } else {
        Fill(inside);
      }
      source.remove_prefix(end + 1);
    }
  }

  void Choose(std::string_view inside) {
    std::vector<std::string_view> choices;
    while (true) {
      const std::size_t end = inside.find('|');
      choices.push_back(inside.substr(0, end));
      if (end == inside.npos) break;
      inside.remove_prefix(end + 1);
    }
    Expand(random_.Pick(choices));
  }

  void Fill(std::string_view inside) {
    const std::optional<Slot> slot = ParseSlot(inside);
    if (!slot) return;  // ParseTemplates lets none of these pass.
    const std::string& type = random_.Pick(slot->types);
    if (slot->subject < 0) {
      post_.text += DrawWord(type, from_.lang, words_);
      return;
    }
    const std::string value = ValueOf(*slot, type);
    const std::size_t begin = post_.text.size();
    post_.text += value;
    post_.values.push_back({type, {begin, post_.text.size()}, slot->subject});
  }

  std::string ValueOf(const Slot& slot, const std::string& type) {
    if (!slot.literal.empty()) return slot.literal;
    std::string& first = first_[{slot.subject, type}];
    if (slot.filler == "=1" && !first.empty()) return first;
    const bool narrowed = slot.filler.empty() && type == filler_.type;
    const std::string value = values_.Value(
        type, narrowed ? filler_.filler : std::string_view(slot.filler));
    if (first.empty()) first = value;
    return value;
  }

  const PostTemplate& from_;
  Filler filler_;
  SeededRandom random_;
  ValueMaker values_;
  synthetic::Identifiers words_;
  std::map<std::pair<int, std::string>, std::string> first_;
  MadePost post_;
};

}  // namespace

MadePost MakePost(const PostTemplate& from, std::uint64_t seed, int draw,
                  Filler filler) {
  const std::string id = fmt::format("{}/{}", from.id, draw);
  MadePost post = Maker(from, seed ^ HashOf(id), filler).Make();
  post.id = id;
  return post;
}

}  // namespace undox
