// No draft repeats what it asks to have removed.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/escaping.h"
#include "service/casework/draft_files.h"
#include "service/casework/policy_pack.h"
#include "service/casework/sha256.h"
#include "tests/service/casework/planted_draft.h"

namespace undox {
namespace {

constexpr std::uint64_t kSeeds = 240;
constexpr std::size_t kWindowDigits = 6;

XarfOptions Reporter() {
  XarfOptions options;
  options.reporter = {"Example Trust Desk", "desk@example.org", "example.org"};
  return options;
}

// The evidence payloads of a report, decoded.
std::string DecodedPayloads(const std::string& report) {
  constexpr std::string_view kKey = "\"payload\": \"";
  std::string decoded;
  for (std::size_t at = report.find(kKey); at != report.npos;
       at = report.find(kKey, at + 1)) {
    const std::size_t begin = at + kKey.size();
    const std::string payload =
        report.substr(begin, report.find('"', begin) - begin);
    std::string bytes;
    EXPECT_TRUE(absl::Base64Unescape(payload, &bytes));
    EXPECT_FALSE(bytes.empty());
    decoded += bytes;
  }
  return decoded;
}

// Every text that undox drafts from `draft`, end to end.
std::string EverythingDrafted(const PolicyPack& pack,
                              const PlantedDraft& draft) {
  const auto letter = DraftNoticeLetter(draft.request, draft.post, pack, {});
  EXPECT_TRUE(letter.ok()) << letter.status();
  std::string all = letter->read_first_zh + letter->body_zh + letter->annex_zh +
                    letter->companion_en;
  const auto report = XarfReport(draft.request, draft.post, Reporter());
  if (report.ok()) all += *report + DecodedPayloads(*report);
  const TakedownRequest& request = draft.request;
  all += request.post_id + request.post_url + request.author +
         request.platform + request.excerpt;
  for (const std::string& reason : request.reasons) all += reason;
  return all + DraftStem(request.post_id);
}

bool IsAllDigits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Six digits of a value in a row, or the value itself, are in `text`.
bool Leaks(std::string_view text, std::string_view value) {
  if (text.find(value) != text.npos) return true;
  for (std::size_t at = 0; at + kWindowDigits <= value.size(); ++at) {
    const std::string_view window = value.substr(at, kWindowDigits);
    if (IsAllDigits(window) && text.find(window) != text.npos) return true;
  }
  return false;
}

TEST(DraftPrivacyTest, HoldsNoPlantedValueInAnyDraft) {
  const auto pack = LoadBuiltInPolicy();
  ASSERT_TRUE(pack.ok());
  int canaries = 0;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    const PlantedDraft draft = PlantDraft(*pack, seed);
    const std::string all = EverythingDrafted(*pack, draft);
    for (std::size_t i = 0; i < draft.canaries.size(); ++i) {
      ++canaries;
      EXPECT_FALSE(Leaks(all, draft.canaries[i]))
          << "seed " << seed << ", canary " << i;
    }
  }
  EXPECT_GT(canaries, 1500);
}

// The check above can fail.
TEST(DraftPrivacyTest, WouldSeeAPlantedValue) {
  const auto pack = LoadBuiltInPolicy();
  ASSERT_TRUE(pack.ok());
  PlantedDraft draft = PlantDraft(*pack, 1);
  draft.request.excerpt = draft.post.text;
  const std::string all = EverythingDrafted(*pack, draft);
  EXPECT_TRUE(std::ranges::any_of(
      draft.canaries, [&](const auto& canary) { return Leaks(all, canary); }));
}

// Beside the excerpt, the digest of the text lets anybody try all numbers.
TEST(DraftPrivacyTest, HoldsNoDigestOfThePost) {
  const auto pack = LoadBuiltInPolicy();
  ASSERT_TRUE(pack.ok());
  const PlantedDraft draft = PlainDraft(*pack);
  EXPECT_EQ(EverythingDrafted(*pack, draft).find(Sha256Hex(draft.post.text)),
            std::string::npos);
}

TEST(DraftPrivacyTest, KeepsIdentityBlanksOutOfTheBody) {
  const auto pack = LoadBuiltInPolicy();
  ASSERT_TRUE(pack.ok());
  const PlantedDraft draft = PlainDraft(*pack);
  const auto letter = DraftNoticeLetter(draft.request, draft.post, *pack, {});
  ASSERT_TRUE(letter.ok()) << letter.status();
  for (const std::string_view field :
       {"姓名：", "联系方式（", "身份证明的种类"}) {
    EXPECT_EQ(letter->body_zh.find(field), std::string::npos) << field;
    EXPECT_NE(letter->annex_zh.find(field), std::string::npos) << field;
  }
}

}  // namespace
}  // namespace undox
