#include "detectors/facts/whereabouts_reader.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "detectors/text/code_points.h"

namespace undox {
namespace {

constexpr std::string_view kType = "WHEREABOUTS";
constexpr double kJourney = 0.9;
constexpr double kRoom = 0.85;
constexpr double kPosition = 0.85;
constexpr double kPresence = 0.8;
constexpr double kHabit = 0.75;
constexpr std::size_t kReach = 16;  // Code points from 在 to the place's end.

class Reading {
 public:
  Reading(const FactSentence& sentence, std::vector<Fact>& out)
      : sentence_(sentence), text_(sentence.text()), out_(out) {}

  void Read() {
    if (sentence_.Has(FactWord::kPast)) return;
    ReadJourneys();
    for (const FactToken& token : sentence_.tokens()) {
      if (token.word == FactWord::kAt) ReadPresence(token);
      if (token.word == FactWord::kLocated) ReadPosition(token);
      if (token.word == FactWord::kOften) ReadHabit(token);
    }
  }

 private:
  char32_t At(std::size_t at) const {
    return at < sentence_.end() ? text_[at] : U' ';
  }

  std::size_t DigitsEnd(std::size_t at) const {
    while (IsDigit(At(at))) ++at;
    return at;
  }

  // A day in words or digits (3月5日, 5号), or an hour (8点, 14:30).
  bool HasDay(std::size_t from, std::size_t to) const {
    if (sentence_.Within(FactWord::kDay, from, to)) return true;
    for (std::size_t at = from + 1; at < to; ++at) {
      if (!IsDigit(text_[at - 1])) continue;
      const char32_t c = text_[at];
      if (c == U'月' || c == U'日' || c == U'号' || c == U'点') return true;
      if ((c == U':' || c == U'.') && IsDigit(At(at + 1))) return true;
    }
    return false;
  }

  // 05车12F, 3车厢8号.
  bool HasSeat(std::size_t from, std::size_t to) const {
    for (std::size_t at = from + 1; at < to; ++at) {
      if (text_[at] == U'车' && IsDigit(text_[at - 1]) &&
          (IsDigit(At(at + 1)) || IsDigit(At(at + 2)))) {
        return true;
      }
    }
    return false;
  }

  // A flight (CA1234, 3u8888) or a train (g101) with words of travelling and a
  // day or a seat in its sentence.
  void ReadJourneys() {
    const std::size_t from = sentence_.begin();
    const std::size_t to = sentence_.end();
    const bool flies = sentence_.Has(FactWord::kFlies);
    const bool rides = sentence_.Has(FactWord::kRides) || HasSeat(from, to);
    if (!flies && !rides) return;
    const bool dated = HasDay(from, to);
    if (!dated && !HasSeat(from, to)) return;
    for (std::size_t at = from; at < to; ++at) {
      if (at > from && (IsLatin(text_[at - 1]) || IsDigit(text_[at - 1]))) {
        continue;
      }
      const bool first = IsLatin(At(at));
      const bool second = IsLatin(At(at + 1));
      if (!first && !(IsDigit(At(at)) && second)) continue;
      const bool airline = second || (IsDigit(At(at + 1)) && flies && !rides);
      const std::size_t digits = at + (airline ? 2 : 1);
      const std::size_t end = DigitsEnd(digits);
      if (IsLatin(At(end))) continue;
      const std::size_t count = end - digits;
      const bool flight = flies && airline && (count == 3 || count == 4);
      constexpr std::u32string_view kTrains = U"GDCZTKgdcztk";
      const bool train = rides && !airline && count >= 1 && count <= 4 &&
                         kTrains.find(text_[at]) != kTrains.npos;
      if (flight || train) Add(at, end, kJourney, "journey");
    }
  }

  // The end of the place that begins at `at`; 0 if no place is named there.
  std::size_t PlaceEnd(std::size_t at) const {
    const std::size_t last = std::min(sentence_.ClauseEnd(at), at + kReach);
    std::size_t end = 0;
    for (const FactToken& token : sentence_.tokens()) {
      if (token.begin < at || token.begin > last) continue;
      if (token.word == FactWord::kSite) return token.end;
      // Of a place with a name of its own, or of a part of one.
      if (token.word == FactWord::kPlace && token.end <= last + 4 &&
          (token.begin > at || end > 0)) {
        end = token.end;
      }
      if (token.word == FactWord::kMoves || token.word == FactWord::kWorks) {
        return 0;
      }
    }
    return end;
  }

  // 1208房, 1208室 or 1208 behind an inn.
  std::size_t RoomEnd(std::size_t at) const {
    constexpr std::size_t kGap = 3;
    for (std::size_t begin = at; begin < at + kGap; ++begin) {
      const std::size_t end = DigitsEnd(begin);
      if (end - begin < 3 || end - begin > 4) continue;
      const bool unit =
          At(end) == U'房' || At(end) == U'室' || At(end) == U'号';
      return unit ? end + 1 : end;
    }
    return 0;
  }

  void ReadPresence(const FactToken& at) {
    std::size_t end = PlaceEnd(at.end);
    if (end == 0) return;
    // Who works or lives there is not met there now.
    if (sentence_.Within(FactWord::kWorks, at.end, end + 4)) return;
    const std::size_t clause = sentence_.ClauseBegin(at.begin);
    const FactToken* now = nullptr;
    for (const FactToken& token : sentence_.tokens()) {
      const bool time =
          token.word == FactWord::kNow || token.word == FactWord::kDay;
      if (time && token.begin >= clause && token.end <= at.begin) {
        now = now == nullptr ? &token : now;
      }
    }
    if (const std::size_t room = RoomEnd(end); room > 0) {
      Add(now != nullptr ? now->begin : at.begin, room, kRoom, "inn");
      return;
    }
    if (now == nullptr) {
      const bool dated = HasDay(clause, at.begin);
      if (dated) Add(at.begin, end, kPresence, "told-time");
      return;
    }
    // 就住在…, 还在…: a home, or nothing of today.
    const std::u32string_view word = text_.substr(at.begin, at.end - at.begin);
    const bool lives = word == U"住在" || word == U"住";
    const std::u32string_view time =
        text_.substr(now->begin, now->end - now->begin);
    const bool weak =
        time == U"就" || time == U"还" || time == U"仍" || time == U"依然";
    if (weak || (lives && now->word == FactWord::kNow)) return;
    if (now->word == FactWord::kDay && !IsAhead(*now, at)) return;
    if (now->word == FactWord::kNow && now->end + 4 < at.begin) return;
    Add(now->begin, end, kPresence, "presence");
  }

  // 今天在… may be over: it needs an hour or a word of intent, as 明天 does
  // not.
  bool IsAhead(const FactToken& day, const FactToken& at) const {
    const std::u32string_view word =
        text_.substr(day.begin, day.end - day.begin);
    const char32_t first = word.front();
    const char32_t intent = text_[at.begin];
    const bool ahead = first == U'明' || first == U'后' || first == U'大' ||
                       first == U'周' || first == U'星' || first == U'下' ||
                       word == U"今晚" || word == U"今夜";
    const bool part = word == U"下午";  // Not 下周.
    return (ahead && !part) || intent == U'会' || intent == U'要' ||
           intent == U'将' || HasHour(day.begin, at.begin) ||
           HasDay(day.end, at.begin);
  }

  void ReadPosition(const FactToken& located) {
    constexpr std::size_t kGap = 4;
    std::size_t at = located.end;
    for (; at < located.end + kGap && at < sentence_.end(); ++at) {
      const char32_t c = text_[at];
      if (c != U'在' && c != U'显' && c != U'示' && c != U'是' && c != U':' &&
          c != U'：' && c != U'到') {
        break;
      }
    }
    if (at == located.end) return;
    if (const std::size_t end = PlaceEnd(at); end > 0) {
      Add(located.begin, end, kPosition, "position");
    }
  }

  void ReadHabit(const FactToken& often) {
    constexpr std::size_t kLong = 26;
    for (const FactToken& token : sentence_.tokens()) {
      if (token.begin < often.end || token.begin > often.end + kLong) continue;
      const bool moves =
          token.word == FactWord::kMoves ||
          (token.word == FactWord::kWorks && token.end - token.begin == 2 &&
           text_.substr(token.begin, 2) == U"上班");
      if (!moves || !HasHour(often.begin, token.begin)) continue;
      Add(often.begin, token.end, kHabit, "habit");
      return;
    }
  }

  // 七点, 7点, 7:30, 19：00.
  bool HasHour(std::size_t from, std::size_t to) const {
    for (std::size_t at = from + 1; at < to; ++at) {
      const char32_t before = text_[at - 1];
      const bool han =
          std::u32string_view(U"一二两三四五六七八九十").find(before) !=
          std::u32string_view::npos;
      if (text_[at] == U'点' && (IsDigit(before) || han)) return true;
      if (text_[at] == U':' && IsDigit(before) && IsDigit(At(at + 1))) {
        return true;
      }
    }
    return false;
  }

  void Add(std::size_t begin, std::size_t end, double confidence,
           std::string_view check) {
    if (!sentence_.IsTold(begin, end)) return;
    out_.push_back({kType, begin, end, confidence, check});
  }

  const FactSentence& sentence_;
  std::u32string_view text_;
  std::vector<Fact>& out_;
};

}  // namespace

void ReadWhereabouts(const FactSentence& sentence, std::vector<Fact>& out) {
  Reading(sentence, out).Read();
}

}  // namespace undox
