#include "detectors/image/code_detector.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>

#include "detectors/image/code_reader.h"
#include "detectors/image/code_view.h"
#include "detectors/image/page_box.h"
#include "fmt/format.h"

namespace undox {
namespace {

struct Try {
  CodeDisguise disguise = CodeDisguise::kNone;
  CodeSearch search;
};

// In the order in which they are believed.
constexpr std::array<Try, 7> kTries{{
    {.disguise = CodeDisguise::kNone, .search = {}},
    {.disguise = CodeDisguise::kInverted, .search = {}},
    {.disguise = CodeDisguise::kPixelated, .search = {}},
    {.disguise = CodeDisguise::kBlurred, .search = {}},
    {.disguise = CodeDisguise::kLowContrast, .search = {.is_binary = true}},
    {.disguise = CodeDisguise::kLarge, .search = {}},
    {.disguise = CodeDisguise::kNone, .search = {.qr = false, .others = true}},
}};

// A QR code corrects a fifth of itself before it is read as another; line
// codes have one check character or none.
constexpr double kQrConfidence = 0.99;
constexpr double kBarConfidence = 0.9;
// Of the longer side: what the engine leaves out at the edge of a code.
constexpr double kMarginShare = 0.04;
constexpr double kSameCodeShare = 0.5;
constexpr std::size_t kMostCodes = 100;

std::vector<CodeReading> ReadView(const Try& attempt, const GrayPage& page) {
  const int reduction = Reduction(attempt.disguise);
  std::vector<CodeReading> codes =
      attempt.disguise == CodeDisguise::kNone
          ? ReadCodes(page.view(), attempt.search)
          : ReadCodes(Undo(attempt.disguise, page).view(), attempt.search);
  for (CodeReading& code : codes) {
    code.box = {code.box.x * reduction, code.box.y * reduction,
                code.box.width * reduction, code.box.height * reduction};
  }
  return codes;
}

using Readings = std::array<std::vector<CodeReading>, kTries.size()>;

// Fills `readings`, each place by one thread; false if a view cannot be made.
bool ReadAllViews(const GrayPage& page, int threads, Readings& readings) {
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> succeeded = true;
  const auto work = [&] {
    for (std::size_t i = next++; i < kTries.size(); i = next++) {
      try {
        readings[i] = ReadView(kTries[i], page);
      } catch (const std::exception&) {
        succeeded = false;
      }
    }
  };
  std::vector<std::jthread> helpers;
  try {
    for (int i = 1; i < threads; ++i) helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // No more threads are to be had; those that run share the work.
  }
  work();
  helpers.clear();
  return succeeded;
}

Box WithMargin(const Box& box) {
  const int margin =
      1 + static_cast<int>(kMarginShare * std::max(box.width, box.height));
  return {box.x - margin, box.y - margin, box.width + 2 * margin,
          box.height + 2 * margin};
}

bool SamePlace(const Box& a, const Box& b) {
  return SharedArea(a, b) >=
         kSameCodeShare * std::min(SharedArea(a, a), SharedArea(b, b));
}

}  // namespace

absl::StatusOr<std::vector<Finding>> CodeDetector::Detect(ImageView image) {
  std::vector<Finding> findings;
  if (image.size.pixels() == 0) return findings;
  Readings readings;
  try {
    if (!ReadAllViews(Gray(image), threads_, readings)) {
      return absl::InternalError("codes: a view cannot be made");
    }
  } catch (const std::exception&) {
    return absl::InternalError("codes: the picture cannot be prepared");
  }
  std::vector<Box> places;
  for (std::vector<CodeReading>& view : readings) {
    for (CodeReading& code : view) {
      const Box box = WithinPage(WithMargin(code.box), image.size);
      const bool is_known =
          std::any_of(places.begin(), places.end(),
                      [&](const Box& place) { return SamePlace(place, box); });
      if (is_known || box.width <= 0 || box.height <= 0 ||
          places.size() >= kMostCodes) {
        continue;
      }
      places.push_back(box);
      Finding finding;
      finding.type = code.is_qr ? "QR_CODE" : "BAR_CODE";
      finding.location = InImage{0, {box}};
      finding.value = std::move(code.payload);
      finding.confidence = code.is_qr ? kQrConfidence : kBarConfidence;
      finding.evidence.checks.push_back(
          fmt::format("symbology:{}", code.symbology));
      findings.push_back(std::move(finding));
    }
  }
  SortFromTopLeft(findings);
  return findings;
}

std::map<std::string, std::string> CodeDetector::Models() const {
  return {{"codes", CodeEngine()}};
}

}  // namespace undox
