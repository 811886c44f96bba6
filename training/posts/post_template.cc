#include "training/posts/post_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "training/posts/slot.h"

namespace undox {
namespace {

// Splits at `separator`; the parts have no blanks around them.
std::vector<std::string_view> Parts(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.push_back(part);
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view TakeLine(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line;
}

template <typename Kind, std::size_t N>
std::optional<Kind> Named(std::string_view name,
                          std::string_view (*name_of)(Kind),
                          const std::array<Kind, N>& kinds) {
  for (const Kind kind : kinds) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

constexpr std::array kLevels = {Level::kNone, Level::kLow, Level::kMedium,
                                Level::kHigh, Level::kCritical};
constexpr std::array kTargets = {Target::kSelf, Target::kThirdParty,
                                 Target::kPublicFigure, Target::kBusiness,
                                 Target::kDeceased};
constexpr std::array kVulnerable = {Vulnerable::kNone, Vulnerable::kMinor,
                                    Vulnerable::kElderly,
                                    Vulnerable::kDisabled};

// "0 third_party minor"; nullopt for any other line.
std::optional<TemplateSubject> ParseSubject(std::string_view line) {
  const auto words = Parts(line, ' ');
  if (words.size() < 2 || words[0].size() != 1 || words[0][0] < '0' ||
      words[0][0] > '9') {
    return std::nullopt;
  }
  const auto target = Named(words[1], TargetName, kTargets);
  if (!target) return std::nullopt;
  TemplateSubject subject{words[0][0] - '0', *target};
  if (words.size() > 2) {
    const auto vulnerable = Named(words[2], VulnerableName, kVulnerable);
    if (!vulnerable) return std::nullopt;
    subject.vulnerable = *vulnerable;
  }
  return subject;
}

// Returns true if all slots of `text` can be read and have a subject.
bool SlotsAreSound(std::string_view text, const PostTemplate& post) {
  for (std::size_t at = text.find('{'); at != text.npos;
       at = text.find('{', at + 1)) {
    const std::size_t end = text.find('}', at);
    if (end == text.npos) return false;
    const auto slot = ParseSlot(text.substr(at + 1, end - at - 1));
    if (!slot) return false;
    if (slot->subject >= 0 &&
        std::none_of(
            post.subjects.begin(), post.subjects.end(),
            [&](const auto& s) { return s.number == slot->subject; })) {
      return false;
    }
  }
  return std::count(text.begin(), text.end(), '[') ==
         std::count(text.begin(), text.end(), ']');
}

// Takes "(+ one|two)" off the end of the text.
void TakeCalls(PostTemplate& post) {
  const std::size_t begin = post.text.rfind("(+");
  if (begin == post.text.npos || !post.text.ends_with(')')) return;
  const std::string inside =
      post.text.substr(begin + 2, post.text.size() - begin - 3);
  for (const std::string_view call : Parts(inside, '|')) {
    post.calls.emplace_back(call);
  }
  post.text.resize(begin);
  while (post.text.ends_with(' ')) post.text.pop_back();
}

std::optional<PostTemplate> ParseBlock(std::string_view block) {
  PostTemplate post;
  std::string_view header = TakeLine(block);
  if (!header.starts_with("@ ")) return std::nullopt;
  const auto parts = Parts(header.substr(2), '|');
  if (parts.size() != 4) return std::nullopt;
  const auto level = Named(parts[3], LevelName, kLevels);
  if (!level) return std::nullopt;
  post.id = parts[0];
  post.lang = parts[1];
  post.context = parts[2];
  post.level = *level;
  while (const auto subject = ParseSubject(block.substr(0, block.find('\n')))) {
    TakeLine(block);
    post.subjects.push_back(*subject);
  }
  while (block.ends_with('\n') || block.ends_with(' ')) block.remove_suffix(1);
  post.text = block;
  TakeCalls(post);
  const bool sound =
      !post.text.empty() && SlotsAreSound(post.text, post) &&
      std::all_of(post.calls.begin(), post.calls.end(),
                  [&](const auto& call) { return SlotsAreSound(call, post); });
  if (!sound) return std::nullopt;
  return post;
}

}  // namespace

absl::StatusOr<std::vector<PostTemplate>> ParseTemplates(
    std::string_view file) {
  std::vector<PostTemplate> posts;
  std::string block;
  const auto finish = [&]() -> absl::Status {
    if (block.find_first_not_of("\n ") == block.npos) return absl::OkStatus();
    auto post = ParseBlock(block);
    if (!post) {
      return absl::InvalidArgumentError(fmt::format(
          "no post template: {}", block.substr(0, block.find('|'))));
    }
    posts.push_back(*std::move(post));
    return absl::OkStatus();
  };
  while (!file.empty()) {
    const std::string_view line = TakeLine(file);
    if (line == "---") {
      if (absl::Status status = finish(); !status.ok()) return status;
      block.clear();
    } else if (!block.empty() || !line.empty()) {
      block.append(line).push_back('\n');
    }
  }
  if (absl::Status status = finish(); !status.ok()) return status;
  return posts;
}

}  // namespace undox
