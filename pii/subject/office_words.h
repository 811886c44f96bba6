#ifndef UNDOX_PII_SUBJECT_OFFICE_WORDS_H_
#define UNDOX_PII_SUBJECT_OFFICE_WORDS_H_

#include <optional>
#include <span>
#include <string_view>

namespace undox {

// A family of pii/subject/data/office_words.tsv.
enum class OfficeWord {
  kDesk,       // 前台, 值班室: whose number it is.
  kDeskLabel,  // 电话, 热线: between the desk and the number.
  kPublic,     // 市长, 歌手: directly before a name that is public by it.
  kPublicBehind,  // 当选: directly behind such a name.
  kOfficial,   // 科长, 工作人员: public where a kBody stands before it.
  kBody,       // 派出所, 教育局.
  kTradeRole,  // 师傅, 经理: whom a firm or a trade lets be called.
  kDeskNamed,  // 客服, 值班室: a desk even before a mobile number.
  kCount,
};

// The words of a family, in the order of the file. Safe from many threads.
std::span<const std::string_view> OfficeWords(OfficeWord family);

// The word of the family that `text` ends or begins with, or that it holds;
// nullopt if there is none.
std::optional<std::string_view> OfficeWordAtEnd(std::string_view text,
                                                OfficeWord family);
bool BeginsWithOfficeWord(std::string_view text, OfficeWord family);
bool HoldsOfficeWord(std::string_view text, OfficeWord family);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_OFFICE_WORDS_H_
