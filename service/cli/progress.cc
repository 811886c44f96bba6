#include "service/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace undox {
namespace {

constexpr std::chrono::milliseconds kTerminalPause{200};
constexpr std::chrono::milliseconds kLinePause{2000};
constexpr double kBytesPerMegabyte = 1e6;

// "1:05" or "2:00:07".
std::string Duration(double seconds) {
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  const std::int64_t hours = whole / 3600;
  const std::int64_t minutes = whole / 60 % 60;
  if (hours == 0) return fmt::format("{}:{:02}", minutes, whole % 60);
  return fmt::format("{}:{:02}:{:02}", hours, minutes, whole % 60);
}

}  // namespace

Progress::Progress(std::uint64_t input_bytes, bool forced)
    : input_bytes_(input_bytes),
      is_terminal_(isatty(STDERR_FILENO) == 1),
      shown_(is_terminal_ || forced),
      start_(Clock::now()),
      next_(start_ + kTerminalPause) {}

void Progress::Update(const Tally& tally) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (is_terminal_ ? kTerminalPause : kLinePause);
  Show(tally, now, /*last=*/false);
}

void Progress::Finish(const Tally& tally) {
  if (shown_) Show(tally, Clock::now(), /*last=*/true);
}

void Progress::Show(const Tally& tally, Clock::time_point now, bool last) {
  const double seconds =
      std::max(1e-3, std::chrono::duration<double>(now - start_).count());
  const auto bytes = static_cast<double>(tally.input_bytes);
  std::string line = fmt::format(
      "{} posts  {:.0f}/s  {:.1f} MB/s  S0 {}  S1 {}  S2 {}  S3 {}  S4 {}",
      tally.posts, static_cast<double>(tally.posts) / seconds,
      bytes / kBytesPerMegabyte / seconds, tally.by_level[0], tally.by_level[1],
      tally.by_level[2], tally.by_level[3], tally.by_level[4]);
  if (tally.pictures > 0) line += fmt::format("  pictures {}", tally.pictures);
  if (tally.bad_lines > 0) line += fmt::format("  bad {}", tally.bad_lines);
  if (last) {
    line += fmt::format("  in {}", Duration(seconds));
  } else if (input_bytes_ > 0 && bytes > 0) {
    const auto whole = static_cast<double>(input_bytes_);
    line += fmt::format("  {:.0f} %  {} left", 100 * bytes / whole,
                        Duration(seconds * std::max(0.0, whole / bytes - 1)));
  }
  const bool over = is_terminal_;
  fmt::print(stderr, "{}{}{}{}", over ? "\r" : "", line, over ? "\033[K" : "",
             over && !last ? "" : "\n");
  std::fflush(stderr);
}

}  // namespace undox
