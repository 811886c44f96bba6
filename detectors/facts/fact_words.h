#ifndef UNDOX_DETECTORS_FACTS_FACT_WORDS_H_
#define UNDOX_DETECTORS_FACTS_FACT_WORDS_H_

#include "detectors/text/word_table.h"

namespace undox {

// What a word of detectors/data/fact_words.tsv does in a sentence about a
// person, and what earlier detectors found there. The first are the rows of
// the table, in its words.
enum class FactWord {
  kThird,     // 他, 此人
  kSelf,      // 我
  kGeneral,   // Others of whom something is said: 患者, 你; and 说.
  kPublic,    // News, novels, offices.
  kNot,       // Denied, asked, supposed.
  kPast,      // 昨天, 以前
  kNow,       // 此刻
  kAt,        // 在, 躲在
  kLocated,   // 定位
  kDay,       // 明天, 下午
  kOften,     // 每天
  kMoves,     // 出门, 放学
  kFlies,     // 航班
  kRides,     // 高铁, 次
  kPlace,     // What a place's name ends in.
  kLodging,   // 开房
  kWorks,     // 上班: what is told is a workplace.
  kHas,       // 患有
  kIllness,   // 抑郁症
  kTold,      // Tells a sensitive attribute by itself: 坐过牢
  kMoney,     // 负债, 月薪
  kLabel,     // 病史
  kLabelled,  // What follows such a label: 离异
  kKin,       // 妻子
  kTableWords,
  kPerson = kTableWords,  // A name.
  kSite,                  // An address from the street on.
  kDatum,                 // Any other finding.
};

// The table. Immutable, thread-safe.
class FactWords {
 public:
  FactWords();  // Reads the embedded table; a bad row is our bug.

  // Families are values of FactWord.
  const WordTable& table() const { return table_; }

 private:
  WordTable table_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_FACTS_FACT_WORDS_H_
