#include "detectors/places/address_detector.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "detectors/places/invented_place.h"
#include "detectors/text/candidate_overlap.h"
#include "detectors/text/code_points.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

// Bytes of text looked at on each side of an anchor.
constexpr std::size_t kReach = 240;
// Bytes of a window at most; text dense with anchors is cut there.
constexpr std::size_t kMaxWindow = 1500;
// Addresses of one window at most.
constexpr std::size_t kMaxChains = 32;
constexpr double kLeastConfidence = 0.5;

// Units whose number starts a search. Those of everyday language (楼, 层, 号
// after a Chinese numeral) count only with others.
constexpr std::string_view kUnits[] = {"号", "栋", "幢", "座", "单元", "室",
                                       "楼", "层", "组", "社", "弄",   "#",
                                       "户", "房", "舍", "队"};
constexpr std::string_view kNumerals[] = {"一", "二", "三", "四", "五",
                                          "六", "七", "八", "九", "十"};
constexpr std::string_view kHanUnits[] = {"号",   "栋", "幢", "座",
                                          "单元", "弄", "组", "社"};
constexpr std::string_view kLatinUnits[] = {"栋", "座", "幢", "室"};
constexpr std::string_view kEstates[] = {
    "小区", "花园", "家园", "公寓", "新村", "新城", "苑", "府", "园", "城",
    "村",   "宿舍", "酒店", "宾馆", "大厦", "国际", "湾", "里", "楼", "社区",
    "邨",   "区",   "期",   "庭",   "轩",   "郡",   "邸", "寓", "道"};
// With one of these in the text a name without a number may be an address.
constexpr std::string_view kBesideEstate[] = {"市", "区", "县", "旗", "住"};
// What ends the name of an estate; without a number it takes a district too.
constexpr std::string_view kNumberless[] = {
    "小区", "花园", "家园", "公寓", "新村", "华庭", "名都", "嘉园",
    "佳苑", "名苑", "雅苑", "花苑", "苑",   "名城", "公馆", "家属院"};
// Words after which a place without any number may be an address.
constexpr std::string_view kResidence[] = {
    "住在", "家住",   "住址",     "家在",   "地址",   "户籍",   "户口",
    "老家", "现居",   "现住",     "籍贯",   "租住",   "住处",   "他家",
    "她家", "寄到",   "送到",     "收货",   "收件",   "居住",   "搬到",
    "他住", "她住",   "暂住",     "就住",   "导航到", "窝点",   "租在",
    "躲在", "藏在",   "第一户",   "第二户", "第三户", "第四户", "第五户",
    "那户", "村口第", "一排平房", "最里面", "最里头", "顶楼",   "上铺",
    "下铺", "丙单元", "乙单元",   "甲单元", "那户",   "村头",   "老屋"};

PieceKind RegionKind(std::string_view grain) {
  if (grain == "province") return PieceKind::kProvince;
  if (grain == "city") return PieceKind::kCity;
  if (grain == "county") return PieceKind::kCounty;
  if (grain == "town") return PieceKind::kTown;
  std::abort();
}

bool IsPersonal(const Candidate& candidate) {
  return candidate.holder == Holder::kPerson && candidate.type != "SCHOOL" &&
         candidate.type != "WORKPLACE" && candidate.type != "ADDRESS";
}

// `confidence` with `log_odds` taken off.
double Lowered(double confidence, double log_odds) {
  const double odds = confidence / (1 - confidence) * std::exp(-log_odds);
  return odds / (1 + odds);
}

bool IsFullName(std::string_view name) {
  for (const std::string_view suffix :
       {"省", "市", "区", "县", "旗", "州", "盟"}) {
    if (name.size() > 6 && name.ends_with(suffix)) return true;
  }
  return false;
}

}  // namespace

AddressDetector::AddressDetector() {
  for (const auto& row : ParseTsv(DetectorData("divisions.tsv"))) {
    if (row.size() < 3) std::abort();
    patterns_.push_back({std::string(row[1])});
    regions_.push_back(RegionKind(row[2]));
  }
  const auto add = [this](std::string_view a, std::string_view b) {
    std::string literal(a);
    literal.append(b);
    const bool latin = std::any_of(literal.begin(), literal.end(),
                                   [](char c) { return c >= 'a' && c <= 'z'; });
    patterns_.push_back(
        {std::move(literal), Pattern::Form::kLiteral, /*caseless=*/latin});
  };
  for (char digit = '0'; digit <= '9'; ++digit) {
    const std::string_view number(&digit, 1);
    for (const std::string_view unit : kUnits) add(number, unit);
    for (const std::string_view estate : kEstates) add(estate, number);
  }
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    for (const std::string_view unit : kLatinUnits) {
      add(std::string_view(&letter, 1), unit);
    }
  }
  for (const std::string_view numeral : kNumerals) {
    for (const std::string_view unit : kHanUnits) add(numeral, unit);
  }
  for (const std::string_view word : kResidence) add(word, "");
  numberless_ = patterns_.size();
  for (const std::string_view word : kNumberless) add(word, "");
  // 1-1-1201: block, entrance and room behind any name.
  patterns_.push_back(
      {R"([0-9]-[0-9][0-9]?-[0-9][0-9][0-9])", Pattern::Form::kRegex});
  // T3-2806, 2B-907: with the letter of the block.
  patterns_.push_back(
      {R"([A-Za-z][0-9]{0,2}-[0-9][0-9][0-9])", Pattern::Form::kRegex});
}

// The name of a region alone is no address.
std::vector<Trigger> AddressDetector::Triggers() const {
  std::vector<std::string> words;
  std::vector<std::string> estates;
  for (std::size_t i = regions_.size(); i < patterns_.size(); ++i) {
    if (patterns_[i].form != Pattern::Form::kLiteral) continue;
    (i < numberless_ ? words : estates).push_back(patterns_[i].expression);
  }
  // 9/幢: a sign between all characters.
  for (const char* sign : {" ", ".", "-", "·", "/", "~", "|", "*", "_"}) {
    for (const char* unit : {"幢", "栋", "单", "室"}) {
      words.push_back(std::string(sign) + unit);
    }
  }
  return {{{std::move(words)}},
          {{std::move(estates),
            {std::begin(kBesideEstate), std::end(kBesideEstate)}}}};
}

void AddressDetector::Detect(const DetectorInput& input,
                             std::vector<Candidate>& out) const {
  const std::string_view text = input.text.text();
  const bool numberless =
      std::any_of(std::begin(kBesideEstate), std::end(kBesideEstate),
                  [&](auto word) { return text.find(word) != text.npos; });
  Span window{0, 0};
  for (const Hit& hit : input.hits) {
    if (hit.pattern < regions_.size()) continue;
    const bool estate = hit.pattern >= numberless_ &&
                        hit.pattern < numberless_ + std::size(kNumberless);
    if (estate && !numberless) continue;
    const std::size_t begin = hit.begin > kReach ? hit.begin - kReach : 0;
    const std::size_t end = std::min(hit.end + kReach, text.size());
    const bool joins = !window.empty() && begin <= window.end &&
                       end - window.begin <= kMaxWindow;
    if (joins) {
      window.end = std::max(window.end, end);
      continue;
    }
    if (!window.empty()) DetectIn(input, window, out);
    window = {begin, end};  // May overlap the last one, so as to cut nothing.
  }
  if (!window.empty()) DetectIn(input, window, out);
}

void AddressDetector::DetectIn(const DetectorInput& input, Span window,
                               std::vector<Candidate>& out) const {
  const std::string_view utf8 = input.text.text();
  const CodePoints points = DecodeCodePoints(utf8, window.begin, window.end);
  const std::u32string_view text = points.text;
  std::vector<Piece> pieces;
  // Hits are in order: those of other windows are not looked at.
  const auto first = std::lower_bound(
      input.hits.begin(), input.hits.end(), points.bytes.front(),
      [](const Hit& hit, std::uint32_t byte) { return hit.begin < byte; });
  for (auto it = first;
       it != input.hits.end() && it->begin < points.bytes.back(); ++it) {
    const Hit& hit = *it;
    if (hit.pattern >= regions_.size() || hit.end > points.bytes.back()) {
      continue;
    }
    Piece piece{.begin = points.IndexOf(hit.begin),
                .end = points.IndexOf(hit.end),
                .kind = regions_[hit.pattern]};
    const std::string_view name = utf8.substr(hit.begin, hit.end - hit.begin);
    piece.score = IsFullName(name) ? 1.2 : 0.9;
    pieces.push_back(piece);
  }
  FindAddressPieces(lexicon_, text, pieces);
  const bool beside_person =
      std::any_of(input.earlier.begin(), input.earlier.end(), IsPersonal);
  std::vector<AddressChain> chains =
      BestAddressChains(text, std::move(pieces), kMaxChains);
  std::sort(chains.begin(), chains.end(),
            [](const auto& a, const auto& b) { return a.begin() < b.begin(); });
  for (const AddressChain& chain : chains) {
    AddressJudgement judgement =
        JudgeAddress(text, chain, cues_.Read(text, chain.begin(), chain.end()),
                     beside_person);
    const Span span{points.bytes[chain.begin()], points.bytes[chain.end()]};
    if (judgement.confidence >= kLeastConfidence) {
      judgement.confidence =
          Lowered(judgement.confidence, InventedPlaceWeight(utf8, span));
    }
    if (judgement.confidence < kLeastConfidence) {
      if (input.doubtful != nullptr) {
        input.doubtful->push_back({"ADDRESS", span, judgement.confidence,
                                   kLeastConfidence,
                                   std::move(judgement.evidence)});
      }
      continue;
    }
    Candidate candidate;
    candidate.type = "ADDRESS";
    candidate.span = span;
    candidate.value =
        Sensitive(std::string(utf8.substr(span.begin, span.size())));
    candidate.confidence = judgement.confidence;
    candidate.evidence = std::move(judgement.evidence);
    candidate.grain = judgement.grain;
    PutLonger(std::move(candidate), out);
  }
}

}  // namespace undox
