#include "tests/service/casework/planted_draft.h"

#include <string_view>
#include <utility>

#include "pii/policy/takedown.h"
#include "tests/testing/synthetic.h"

namespace undox {
namespace {

constexpr std::string_view kToday = "2026-11-22";

void AddText(PlantedDraft& draft, std::string_view before,
             std::string_view type, const std::string& written,
             const std::string& normalized) {
  draft.post.text.append(before);
  Finding finding;
  finding.type = type;
  finding.value = Sensitive(normalized);
  finding.confidence = 0.97;
  finding.subject = 0;
  const std::size_t begin = draft.post.text.size();
  draft.post.text.append(written);
  finding.location = InText{{begin, draft.post.text.size()}};
  draft.findings.push_back(std::move(finding));
  draft.canaries.push_back(written);
  if (normalized != written) draft.canaries.push_back(normalized);
}

void AddImage(PlantedDraft& draft, std::string_view type,
              const std::string& value) {
  Finding finding;
  finding.type = type;
  finding.location = InImage{0, {{10, 20, 200, 30}}};
  finding.value = Sensitive(value);
  finding.confidence = 0.9;
  finding.subject = 0;
  draft.findings.push_back(std::move(finding));
  draft.canaries.push_back(value);
  draft.post.images = {{"shots/1.png", -1}};
}

void AddSubject(PlantedDraft& draft, Vulnerable vulnerable) {
  Subject subject;
  subject.target = Target::kThirdParty;
  subject.vulnerable = vulnerable;
  for (std::size_t i = 0; i < draft.findings.size(); ++i) {
    subject.findings.push_back(static_cast<int>(i));
  }
  subject.exposure = draft.exposure;
  draft.subjects.push_back(std::move(subject));
}

void PlantInFields(PlantedDraft& draft, const std::string& phone,
                   std::uint64_t seed) {
  if (seed % 12 == 0) draft.post.url = "https://example.com/q?k=" + phone;
  if (seed % 12 == 3) draft.post.id = std::string("p-").append(phone);
  if (seed % 12 == 6) draft.post.author = "user" + phone;
  if (seed % 12 == 9) draft.post.platform = "forum " + phone;
}

void Draft(PlantedDraft& draft, const PolicyPack& pack) {
  draft.request = *DraftTakedown(draft.post, draft.findings, draft.exposure,
                                 draft.subjects, pack, kToday);
}

}  // namespace

PlantedDraft PlantDraft(const PolicyPack& pack, std::uint64_t seed) {
  synthetic::Identifiers draw(seed);
  PlantedDraft draft;
  draft.post.id = std::string("p").append(std::to_string(seed));
  draft.post.url = "https://forum.example.com/t/" + std::to_string(seed);
  draft.post.published_at =
      seed % 2 == 0 ? "2026-03-04T05:06:07Z" : "2025-03-04T05:06:07+08:00";
  draft.post.platform = "示例论坛";
  draft.post.author = "acct-7";
  draft.post.reach = {1200, 34};
  constexpr std::string_view kNames[] = {"欧阳测试", "司马样例", "诸葛虚构"};
  const std::string name(draw.OneOf(kNames));
  const std::string phone = draw.Mobile();
  AddText(draft, "曝光这个人，", "PERSON", name, name);
  AddText(draft, "，电话", "PHONE_NUMBER", phone, "+86" + phone);
  const std::string id = draw.ResidentId();
  AddText(draft, "，身份证", "CN_RESIDENT_ID", id, id);
  const std::string mail = draw.Email();
  AddText(draft, " 邮箱", "EMAIL_ADDRESS", mail, mail);
  const std::string handle = draw.WechatId();
  AddText(draft, " 微信", "WECHAT_ID", handle, handle);
  const std::string door = "样例市虚构区测试路" + draw.Digits(2) + "号";
  AddText(draft, "，住", "ADDRESS", door, door);
  if (seed % 2 == 0) {
    draft.post.text += "。" + name + "就是这样，打" + phone + "\n问问" + door;
    const std::string card = draw.BankCard();
    draft.post.text += "，卡号" + card;  // That nobody found.
    draft.canaries.push_back(card);
  }
  if (seed % 4 == 1) AddImage(draft, "BANK_CARD", draw.BankCard());
  draft.exposure.level = seed % 2 == 0 ? Level::kCritical : Level::kHigh;
  draft.exposure.reasons = {{"cue:expose_verb", "says 曝光", 4.1},
                            {"finding:PHONE_NUMBER", "a phone number", 3.0}};
  AddSubject(draft, seed % 5 == 0 ? Vulnerable::kMinor : Vulnerable::kNone);
  PlantInFields(draft, phone, seed);
  Draft(draft, pack);
  return draft;
}

PlantedDraft PlainDraft(const PolicyPack& pack) {
  PlantedDraft draft;
  draft.post.id = "p1";
  draft.post.url = "https://forum.example.com/t/1";
  draft.post.published_at = "2026-03-04T05:06:07Z";
  draft.post.platform = "示例论坛";
  draft.post.author = "acct-7";
  AddText(draft, "曝光他，电话", "PHONE_NUMBER", "19999000001",
          "+8619999000001");
  AddText(draft, "，住", "ADDRESS", "样例市虚构区测试路7号",
          "样例市虚构区测试路7号");
  AddText(draft, "，另一个电话", "PHONE_NUMBER", "19999000002",
          "+8619999000002");
  draft.exposure.level = Level::kHigh;
  draft.exposure.reasons = {{"cue:expose_verb", "says 曝光", 4.1}};
  AddSubject(draft, Vulnerable::kNone);
  Draft(draft, pack);
  return draft;
}

}  // namespace undox
