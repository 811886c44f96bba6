#ifndef UNDOX_DETECTORS_ORGANIZATIONS_RELATION_CLAUSE_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_RELATION_CLAUSE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// What stands right before and behind an organization and says that somebody
// belongs to it. All positions are INDICES of code points of `text`, in
// Simplified; [begin, end) is the organization.

// The sentence around [begin, end).
std::u32string_view SentenceAround(std::u32string_view text, std::size_t begin,
                                   std::size_t end);

// 就读于X and 考上X say it of X itself.
bool FollowsAdmission(std::u32string_view text, std::size_t begin);

// 学校X, 母校X: the label of a profile.
bool FollowsSchoolLabel(std::u32string_view text, std::size_t begin);

// 他是X的 says it of a person.
bool FollowsCopula(std::u32string_view text, std::size_t begin);

// ",X修理厂学徒,": a clause that says of somebody what he is. Those at the top
// are public figures.
bool IsOwnClause(std::u32string_view text, std::size_t begin, std::size_t end);

// X小学的 before a comma or at the end of a line, X大学的那个: where somebody
// belongs.
bool IsBelonging(std::u32string_view text, std::size_t end);

// X学院毕业, X学院专升本: what somebody did or does there.
bool IsAttended(std::u32string_view text, std::size_t end);

// The words of FollowsAdmission and IsAttended, in UTF-8.
std::vector<std::string> AttendanceWords();

// ",X学院毕业,": a clause that begins with the school says it of somebody who
// need not be named.
bool OpensClause(std::u32string_view text, std::size_t begin);

// What stands right before and behind [begin, end), without it.
std::u32string Beside(std::u32string_view text, std::size_t begin,
                      std::size_t end, std::size_t reach);

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_RELATION_CLAUSE_H_
