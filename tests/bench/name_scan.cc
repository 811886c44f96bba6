// Measures the name detector: name_scan POSTS.jsonl prints one line
// {"id","findings"} a post with offsets in code points; --count CSV counts
// the names in a CSV with a column TEXT; --speed CSV times them.
#include <fmt/format.h>
#include <simdjson.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/names/name_detector.h"
#include "detectors/text/text_scanner.h"
#include "training/names/word_lists.h"

namespace undox {
namespace {

std::string ReadFile(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t CodePoints(std::string_view utf8) {
  std::size_t count = 0;
  for (const char c : utf8)
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::vector<Candidate> Detect(const NameDetector& detector,
                              const NormalizedText& text) {
  std::vector<Candidate> found;
  detector.Detect({text, {}, {}}, found);
  return found;
}

void ScanPosts(const char* path) {
  const auto scanner = TextScanner::Create({});
  if (!scanner.ok()) return;
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return;
  simdjson::dom::parser parser;
  for (auto post : parser.load_many(path)) {
    const std::string_view id = post["id"];
    const std::string_view text = post["text"];
    const auto scan = (*scanner)->Scan(text, *scratch);
    if (!scan.ok()) continue;
    std::string findings;
    for (const Finding& finding : scan->findings) {
      const Span span = TextSpan(finding);
      const std::size_t begin = CodePoints(text.substr(0, span.begin));
      const std::size_t size = CodePoints(text.substr(span.begin, span.size()));
      findings +=
          fmt::format(R"({}{{"type":"{}","start":{},"end":{},"score":{:.3f}}})",
                      findings.empty() ? "" : ",", finding.type, begin,
                      begin + size, finding.confidence);
    }
    fmt::print("{{\"id\":\"{}\",\"findings\":[{}]}}\n", id, findings);
  }
}

void CountNames(const NameDetector& detector, const char* path, bool show) {
  WordLists lists;
  ReadComments(ReadFile(path), lists);
  std::vector<NormalizedText> texts;
  std::size_t bytes = 0;
  for (const std::string& comment : lists.comments) {
    texts.push_back(Normalize(comment));
    bytes += comment.size();
  }
  std::size_t names = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (const NormalizedText& text : texts) {
    const auto found = Detect(detector, text);
    names += found.size();
    if (!show) continue;
    for (const Candidate& person : found) {
      fmt::print("{:.2f}\t{}\n", person.confidence, person.value.Reveal());
    }
  }
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - begin;
  fmt::print(
      stderr, "{} names in {} comments: {:.1f} in a thousand; {:.1f} MB/s\n",
      names, texts.size(),
      1000.0 * static_cast<double>(names) / static_cast<double>(texts.size()),
      static_cast<double>(bytes) / 1e6 / seconds.count());
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) {
  const undox::NameDetector detector;
  const std::string_view mode = argc > 2 ? argv[1] : "";
  if (mode == "--count" || mode == "--show") {
    undox::CountNames(detector, argv[2], mode == "--show");
  } else if (argc == 2) {
    undox::ScanPosts(argv[1]);
  }
  return 0;
}
