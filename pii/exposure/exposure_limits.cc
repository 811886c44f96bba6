#include <string>
#include <utility>
#include <vector>

#include "pii/exposure/exposure_formula.h"

namespace undox {
namespace {

bool Exposes(const ExposureInput& input, HarmChannel channel) {
  for (const HarmTerm& term : input.harm) {
    if (term.channel == channel && term.q > 0) return true;
  }
  return false;
}

bool HoldsAnything(const ExposureInput& input) {
  return !input.quasi.empty() || !input.direct.empty() || !input.harm.empty();
}

// Lawful reporting stays lawful with a name and an office, not with a home, a
// contact, a document, a family or whereabouts; nor if it insults or incites
// (Civil Code 1025).
bool IsLawfulReport(const ExposureInput& input) {
  if (!input.lawful_report || input.Has(IntentCue::kInsult) ||
      input.Has(IntentCue::kInciteContact) ||
      input.Has(IntentCue::kInciteOffline)) {
    return false;
  }
  for (const HarmChannel channel :
       {HarmChannel::kHomeDoor, HarmChannel::kContact, HarmChannel::kIdNumber,
        HarmChannel::kIdDocument, HarmChannel::kTrackLive,
        HarmChannel::kFamily}) {
    if (Exposes(input, channel)) return false;
  }
  return true;
}

bool IsBusinessContact(const ExposureInput& input) {
  return input.target == Target::kBusiness &&
         !Exposes(input, HarmChannel::kHomeDoor) &&
         !Exposes(input, HarmChannel::kIdNumber) &&
         !Exposes(input, HarmChannel::kIdDocument);
}

struct Limiter {
  LimitedLevel result;

  void Ceiling(std::string id, Level level, std::string article) {
    if (result.level <= level) return;
    result.level = level;
    result.limits.push_back({std::move(id), false, level, std::move(article)});
  }
  void Floor(std::string id, Level level, std::string article) {
    if (result.level < level) result.level = level;
    result.limits.push_back({std::move(id), true, level, std::move(article)});
  }
};

// PIPL 28 makes all data of a child under 14 sensitive, 31 asks the guardian;
// the minors' network regulation 38 covers private information of everybody
// under 18 and, with the minors' law 73, asks to prompt a minor who posts it.
void MinorFloors(const ExposureInput& input, const LimitFacts& facts,
                 Limiter& limiter) {
  if (!HoldsAnything(input)) return;
  const bool minor = input.under14 || input.vulnerable == Vulnerable::kMinor;
  if (!minor) return;
  if (!facts.by_third_party) {
    limiter.Floor("minor-self-posted", Level::kLow,
                  "未成年人网络保护条例 38; 未成年人保护法 73");
    return;
  }
  if (input.under14) {
    limiter.Floor("child-under-14", Level::kHigh, "个人信息保护法 28, 31");
    return;
  }
  limiter.Floor("minor-under-18", Level::kHigh, "未成年人网络保护条例 38");
}

void CriminalFloors(const ExposureInput& input, const LimitFacts& facts,
                    Limiter& limiter) {
  const std::string items = input.insider ? "法释〔2017〕10号 5(1)(3)-(6), (8)"
                                          : "法释〔2017〕10号 5(1)(3)-(6)";
  if (facts.criminal_x >= 1) {
    limiter.Floor("criminal-quantity", Level::kCritical, items);
    return;
  }
  if (facts.criminal_x >= 0.1) {
    limiter.Floor("criminal-tenth", Level::kHigh,
                  items + "; 治安管理处罚法 56");
  }
}

}  // namespace

LimitedLevel ApplyLimits(Level level, const ExposureInput& input,
                         const LimitFacts& facts) {
  Limiter limiter;
  limiter.result.level = level;
  if (IsLawfulReport(input)) {
    limiter.Ceiling("lawful-report", Level::kLow,
                    "网络暴力信息治理规定 33; 民法典 999, 1025");
  }
  if (IsBusinessContact(input)) {
    limiter.Ceiling("business-contact", Level::kLow,
                    "个人信息保护法 27; 民法典 1036");
  }
  MinorFloors(input, facts, limiter);
  if (facts.by_third_party && Exposes(input, HarmChannel::kTrackLive)) {
    limiter.Floor("live-whereabouts", Level::kHigh,
                  "法释〔2017〕10号 5(1)(1), (3)");
  }
  if (Exposes(input, HarmChannel::kHomeDoor) &&
      input.Has(IntentCue::kInciteOffline)) {
    limiter.Floor("door-and-call", Level::kCritical,
                  "民法典 1033; 治安管理处罚法 50(1)(5)");
  }
  CriminalFloors(input, facts, limiter);
  // By analogy: the article itself needs invented facts.
  if (facts.reach_units >= 1 && input.Has(IntentCue::kAccusation) &&
      facts.identified && facts.by_third_party) {
    limiter.Floor("accusation-spread", Level::kHigh,
                  "法释〔2013〕21号 2 (by analogy)");
  }
  return std::move(limiter.result);
}

}  // namespace undox
