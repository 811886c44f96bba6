// Prints reports of many drafts, one JSON array, for validate_xarf.py.

#include <cstdint>
#include <cstdio>
#include <string>

#include "pii/pii_type.h"
#include "service/casework/policy_pack.h"
#include "service/casework/xarf.h"
#include "tests/service/casework/planted_draft.h"

namespace undox {
namespace {

void Print(const TakedownRequest& request, const Post& post, bool& is_first) {
  XarfOptions options;
  options.reporter = {"示例维权团队", "desk@example.org", "example.org"};
  options.with_evidence = post.reach.views % 2 == 0;
  if (post.images.empty()) {
    options.sender =
        XarfContact{"undox operator", "abuse@example.com", "example.com"};
  }
  const auto report = XarfReport(request, post, options);
  if (!report.ok()) return;
  std::printf("%s%s", is_first ? "[" : ",\n", report->c_str());
  is_first = false;
}

int Main() {
  const auto pack = LoadBuiltInPolicy();
  if (!pack.ok()) return 2;
  bool is_first = true;
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    PlantedDraft draft = PlantDraft(*pack, seed);
    draft.post.reach.views = static_cast<std::int64_t>(seed / 2);
    Print(draft.request, draft.post, is_first);
  }
  // Every type of the contract, alone and all at once; hosts of every form.
  PlantedDraft all = PlainDraft(*pack);
  all.request.types.clear();
  all.request.kinds.clear();
  for (const TypeTraits& traits : AllTypes()) {
    PlantedDraft one = PlainDraft(*pack);
    one.request.types = {std::string(traits.id)};
    one.request.kinds = {{std::string(traits.id), {1}, 1, 0}};
    Print(one.request, one.post, is_first);
    all.request.types.emplace_back(traits.id);
    all.request.kinds.push_back(one.request.kinds[0]);
  }
  for (const char* url :
       {"https://例子.example/帖子/1?a=b c#d", "http://192.0.2.7:8080/x",
        "https://[2001:db8::1]/x", "HTTPS://Forum.Example.COM/T/1",
        "https://a.example.com/\"quoted\"\\x"}) {
    all.request.post_url = url;
    all.request.vulnerable = Vulnerable::kMinor;
    Print(all.request, all.post, is_first);
  }
  std::puts("]");
  return 0;
}

}  // namespace
}  // namespace undox

int main() { return undox::Main(); }
