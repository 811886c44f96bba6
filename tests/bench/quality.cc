#include "tests/bench/quality.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace undox::bench {
namespace {

int Shared(const TypedRange& a, const TypedRange& b) {
  return std::max(0, std::min(a.end, b.end) - std::max(a.begin, b.begin));
}

double SharedOfUnion(const TypedRange& a, const TypedRange& b) {
  const int shared = Shared(a, b);
  if (shared == 0) return 0;
  return static_cast<double>(shared) /
         (a.end - a.begin + b.end - b.begin - shared);
}

// What the guideline labels. Findings of the contract's further types (family
// relations, whereabouts, …) are neither right nor false.
constexpr std::array<std::string_view, 33> kLabelledTypes = {"PERSON",
                                                             "PHONE_NUMBER",
                                                             "EMAIL_ADDRESS",
                                                             "ADDRESS",
                                                             "CN_RESIDENT_ID",
                                                             "CN_PASSPORT",
                                                             "CN_TRAVEL_PERMIT",
                                                             "CN_MILITARY_ID",
                                                             "HK_ID",
                                                             "MO_ID",
                                                             "TW_ID",
                                                             "VEHICLE_VIN",
                                                             "BANK_CARD",
                                                             "CN_LICENSE_PLATE",
                                                             "IBAN_CODE",
                                                             "WECHAT_ID",
                                                             "QQ_NUMBER",
                                                             "SOCIAL_HANDLE",
                                                             "SCHOOL",
                                                             "WORKPLACE",
                                                             "DATE_OF_BIRTH",
                                                             "TRACKING_NUMBER",
                                                             "GEO_COORDINATE",
                                                             "IP_ADDRESS",
                                                             "MAC_ADDRESS",
                                                             "IMEI",
                                                             "US_SSN",
                                                             "UK_NINO",
                                                             "KR_RRN",
                                                             "JP_MY_NUMBER",
                                                             "SG_NRIC",
                                                             "IN_AADHAAR",
                                                             "STUDENT_ID"};

bool IsLabelledType(std::string_view type) {
  return std::find(kLabelledTypes.begin(), kLabelledTypes.end(), type) !=
         kLabelledTypes.end();
}

std::vector<TypedRange> ScoredFindings(const LabelledPost& post,
                                       const ReportedPost& report) {
  std::set<std::tuple<std::string, int, int>> seen;
  std::vector<TypedRange> scored;
  for (TypedRange finding : report.findings) {
    finding.begin = std::max(0, finding.begin);
    finding.end = std::min(post.length, finding.end);
    if (finding.end <= finding.begin || !IsLabelledType(finding.type)) continue;
    const bool is_ignored = std::any_of(
        post.ignore.begin(), post.ignore.end(),
        [&finding](const TypedRange& ignored) {
          return ignored.type == "*" &&
                 2 * Shared(finding, ignored) >= finding.end - finding.begin;
        });
    if (is_ignored) continue;
    if (seen.emplace(finding.type, finding.begin, finding.end).second) {
      scored.push_back(std::move(finding));
    }
  }
  return scored;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Pairs (label, finding) of one type that fit at least `floor`, one to one,
// the best first; equal fits in the order of the labels, then of the findings.
Pairs Match(const std::vector<TypedRange>& labels,
            const std::vector<TypedRange>& findings, double floor) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = 0; j < findings.size(); ++j) {
      const double fit = SharedOfUnion(labels[i], findings[j]);
      if (labels[i].type == findings[j].type && fit >= floor) {
        candidates.emplace_back(-fit, i, j);
      }
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::vector<bool> used_label(labels.size());
  std::vector<bool> used_finding(findings.size());
  Pairs pairs;
  for (const auto& [fit, i, j] : candidates) {
    if (used_label[i] || used_finding[j]) continue;
    used_label[i] = used_finding[j] = true;
    pairs.emplace_back(i, j);
  }
  return pairs;
}

Tally TallyOf(const Pairs& pairs, std::size_t labels, std::size_t findings) {
  const auto found = static_cast<int>(pairs.size());
  return {found, static_cast<int>(labels) - found,
          static_cast<int>(findings) - found};
}

void Add(GroupQuality& group, const GroupQuality& post) {
  group.posts += post.posts;
  group.innocent += post.innocent;
  group.flagged += post.flagged;
  group.exact += post.exact;
  group.overlap += post.overlap;
}

void AddTypesAndMistakes(const LabelledPost& post,
                         const std::vector<TypedRange>& findings,
                         const Pairs& pairs, Quality& quality) {
  std::set<std::size_t> found;
  std::set<std::size_t> right;
  for (const auto& [label, finding] : pairs) {
    found.insert(label);
    right.insert(finding);
  }
  for (std::size_t i = 0; i < post.entities.size(); ++i) {
    Tally& tally = quality.types[post.entities[i].type];
    ++(found.contains(i) ? tally.found : tally.missed);
    if (!found.contains(i)) {
      quality.mistakes.push_back({post.id, true, post.entities[i]});
    }
  }
  for (std::size_t j = 0; j < findings.size(); ++j) {
    quality.calibration.Add(findings[j].score, right.contains(j));
    if (right.contains(j)) continue;
    ++quality.types[findings[j].type].false_findings;
    quality.mistakes.push_back({post.id, false, findings[j]});
  }
}

std::optional<std::size_t> LevelIndex(const std::optional<std::string>& level) {
  const auto* const name =
      std::find(kLevelNames.begin(), kLevelNames.end(), level.value_or(""));
  if (name == kLevelNames.end()) return std::nullopt;
  return static_cast<std::size_t>(name - kLevelNames.begin());
}

// The chance that a doxx post scores above another, ties counting half.
std::optional<double> Auroc(const std::vector<double>& doxx,
                            const std::vector<double>& others) {
  if (doxx.empty() || others.empty()) return std::nullopt;
  double wins = 0;
  for (const double high : doxx) {
    for (const double low : others) {
      wins += high > low ? 1.0 : (high == low ? 0.5 : 0.0);
    }
  }
  return wins / static_cast<double>(doxx.size() * others.size());
}

// Fills accuracy, kappa and macro_f1 from the confusion.
void Summarize(int posts, ExposureQuality& quality) {
  std::array<int, 5> labelled{};
  std::array<int, 5> reported{};
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = 0; j < 5; ++j) {
      labelled[i] += quality.confusion[i][j];
      reported[j] += quality.confusion[i][j];
    }
  }
  double right = 0;
  double disagreement = 0;
  double by_chance = 0;
  double f1_sum = 0;
  int levels = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    const int agreed = quality.confusion[i][i];
    right += agreed;
    if (labelled[i] > 0) {
      f1_sum += Tally{agreed, labelled[i] - agreed, reported[i] - agreed}.F1();
      ++levels;
    }
    for (std::size_t j = 0; j < 5; ++j) {
      const double steps = static_cast<double>(i) - static_cast<double>(j);
      disagreement += steps * steps * quality.confusion[i][j];
      by_chance += steps * steps * labelled[i] * reported[j] / posts;
    }
  }
  quality.accuracy = right / posts;
  quality.kappa = by_chance > 0 ? 1 - disagreement / by_chance : 1;
  quality.macro_f1 = f1_sum / levels;
}

std::optional<ExposureQuality> MeasureExposure(
    std::span<const LabelledPost> posts, const Reports& reports) {
  ExposureQuality quality;
  std::vector<double> doxx;
  std::vector<double> others;
  bool any_level = false;
  for (const LabelledPost& post : posts) {
    const auto it = reports.find(post.id);
    const ReportedPost report =
        it == reports.end() ? ReportedPost{} : it->second;
    const std::size_t label = LevelIndex(post.exposure).value_or(0);
    const std::optional<std::size_t> level = LevelIndex(report.level);
    any_level = any_level || level.has_value();
    const std::size_t worst = label < 2 ? kLevelNames.size() - 1 : 0;
    ++quality.confusion[label][level.value_or(worst)];
    const bool is_doxx = post.context == "doxx";
    constexpr double kEnd = std::numeric_limits<double>::infinity();
    (is_doxx ? doxx : others)
        .push_back(report.score.value_or(is_doxx ? -kEnd : kEnd));
  }
  if (!any_level) return std::nullopt;
  Summarize(static_cast<int>(posts.size()), quality);
  quality.auroc = Auroc(doxx, others);
  return quality;
}

}  // namespace

double Tally::Precision() const {
  const int findings = found + false_findings;
  return findings == 0 ? 0 : static_cast<double>(found) / findings;
}

double Tally::Recall() const {
  const int labels = found + missed;
  return labels == 0 ? 0 : static_cast<double>(found) / labels;
}

double Tally::F1() const {
  const double sum = Precision() + Recall();
  return sum == 0 ? 0 : 2 * Precision() * Recall() / sum;
}

Tally& Tally::operator+=(const Tally& other) {
  found += other.found;
  missed += other.missed;
  false_findings += other.false_findings;
  return *this;
}

Quality MeasureQuality(std::span<const LabelledPost> posts,
                       const Reports& reports) {
  Quality quality;
  for (const LabelledPost& post : posts) {
    const auto it = reports.find(post.id);
    const std::vector<TypedRange> findings =
        it == reports.end() ? std::vector<TypedRange>{}
                            : ScoredFindings(post, it->second);
    const Pairs exact = Match(post.entities, findings, 1.0);
    const Pairs overlap = Match(post.entities, findings, 0.5);
    GroupQuality one;
    one.posts = 1;
    one.innocent = post.entities.empty() ? 1 : 0;
    one.flagged = post.entities.empty() && !findings.empty() ? 1 : 0;
    one.exact = TallyOf(exact, post.entities.size(), findings.size());
    one.overlap = TallyOf(overlap, post.entities.size(), findings.size());
    Add(quality.all, one);
    Add(quality.slices[post.slice], one);
    Add(quality.langs[post.lang], one);
    if (post.slice == "evasion") Add(quality.disguises[post.tag], one);
    AddTypesAndMistakes(post, findings, overlap, quality);
  }
  quality.exposure = MeasureExposure(posts, reports);
  return quality;
}

}  // namespace undox::bench
