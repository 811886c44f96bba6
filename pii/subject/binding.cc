#include "pii/subject/binding.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>

#include "pii/pii_type.h"
#include "pii/subject/governor.h"
#include "pii/subject/person.h"
#include "pii/subject/told_fact.h"

namespace undox {
namespace {

bool IsName(const Finding& finding) {
  return TraitsOf(finding.type).strength == Strength::kName;
}

class Walk {
 public:
  Walk(std::string_view text, std::span<const Finding> findings)
      : text_(text), findings_(findings), bonds_(findings.size()) {}

  std::vector<Bond> Bind() {
    std::vector<std::size_t> order(findings_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
          return TextSpan(findings_[a]).begin < TextSpan(findings_[b]).begin;
        });
    std::size_t end = 0;
    for (const std::size_t i : order) {
      if (IsToldFact(findings_[i])) {
        bonds_[i].person = ToldOf(i, end);
        continue;
      }
      const Span value = TextSpan(findings_[i]);
      const std::size_t from = std::min(end, value.begin);
      Step(i, ReadPassage(text_, {from, std::min(value.begin, text_.size())}));
      end = std::max(end, value.end);
    }
    if (!persons_.empty()) {
      ReadBehind(
          ReadPassage(text_, {std::min(end, text_.size()), text_.size()}));
    }
    for (Bond& bond : bonds_) {
      if (bond.person < 0) continue;
      const Person& person = At(bond.person);
      bond.author = person.author;
      bond.role = person.role;
      bond.sex = person.sex;
      bond.kin = !person.author && IsNearRelative(person.role) &&
                 (person.possessor == "author" ||
                  (person.possessor.empty() && !person.anothers));
    }
    BindToldFacts(order, findings_, bonds_);
    return std::move(bonds_);
  }

 private:
  Person& At(int person) { return persons_[static_cast<std::size_t>(person)]; }

  int Add() {
    persons_.emplace_back();
    return static_cast<int>(persons_.size()) - 1;
  }

  // Whom the pronoun before a fact means, as far as the walk has come to `end`;
  // -1 if there is none. Changes nothing, so that the bonds of other findings
  // stay as they are.
  int ToldOf(std::size_t i, std::size_t end) {
    const std::size_t at = std::min(TextSpan(findings_[i]).begin, text_.size());
    if (persons_.empty() || at <= end) return -1;
    const Passage passage = ReadPassage(text_, {end, at});
    if (!passage.governor ||
        passage.governor->role.kind != RoleKind::kPronoun) {
      return -1;
    }
    return LastFitting(passage.governor->role);
  }

  void ReadBehind(const Passage& passage) {
    if (current_ < 0) return;
    Person& person = At(current_);
    if (passage.author_behind) person.author = true;
    if (passage.role_behind) {
      person.roles.insert(passage.role_behind->id);
      if (person.role.empty()) person.role = passage.role_behind->id;
      person.relative = true;
      if (person.sex == SaidSex::kUnsaid) person.sex = passage.role_behind->sex;
    }
  }

  void Step(std::size_t i, const Passage& passage) {
    const Finding& finding = findings_[i];
    ReadBehind(passage);
    if (passage.new_line || current_ < 0) {
      carried_.clear();
      line_named_ = false;
      first_named_ = -1;
    }
    const bool said = IsSaid(finding, passage);
    const int person = said ? Governed(finding, *passage.governor, passage)
                            : Unsaid(finding, passage);
    if (IsName(finding)) {
      TakeCarried(person, said, passage);
      if (!line_named_) first_named_ = person;
      line_named_ = true;
    } else if (!said && !line_named_) {
      carried_.push_back(i);
    }
    if (said && !IsName(finding)) carried_.clear();
    Give(i, person);
  }

  // Returns true if the governor speaks of this value.
  static bool IsSaid(const Finding& finding, const Passage& passage) {
    constexpr double kTouching = 6.5;
    if (!passage.governor) return false;
    const Governor& governor = *passage.governor;
    const PiiKind kind = TraitsOf(finding.type).kind;
    if (governor.role.kind == RoleKind::kAppeal) {
      return kind == PiiKind::kPhone || kind == PiiKind::kAccount;
    }
    // "My Number" is what Japan calls its number of a person.
    if (finding.type == "JP_MY_NUMBER" && governor.role.word == "my") {
      return false;
    }
    if (!IsName(finding)) return true;
    if (governor.role.kind == RoleKind::kAuthor && governor.with) return false;
    return governor.width <= kTouching ||
           (governor.role.kind == RoleKind::kAuthor && !passage.labels_name);
  }

  // The last person without a name whom the label 名字 can mean.
  int Nameless() const {
    for (std::size_t p = persons_.size(); p-- > 0;) {
      const Person& person = persons_[p];
      if (person.name == nullptr && !person.author && !person.relative) {
        return static_cast<int>(p);
      }
    }
    return -1;
  }

  void Give(std::size_t i, int person) {
    bonds_[i].person = person;
    Person& owner = At(person);
    const Finding& finding = findings_[i];
    if (IsName(finding) && owner.name == nullptr) owner.name = &finding;
    if (TraitsOf(finding.type).kind == PiiKind::kGovernmentId) {
      owner.document = &finding;
    }
    if (finding.type == "CN_LICENSE_PLATE") owner.plate = &finding;
    owner.types.insert(finding.type);
    owner.last = ++step_;
    current_ = person;
  }

  // Values on the name's line, before it, are the name's.
  void TakeCarried(int person, bool said, const Passage& passage) {
    constexpr double kNear = 6;
    if (!said && !passage.new_line && passage.width <= kNear) {
      for (const std::size_t i : carried_) bonds_[i].person = person;
    }
    carried_.clear();
  }

  int Named(const Finding& name) const {
    for (std::size_t p = 0; p < persons_.size(); ++p) {
      if (persons_[p].name != nullptr &&
          persons_[p].name->value == name.value) {
        return static_cast<int>(p);
      }
    }
    return -1;
  }

  // Behind the rows of a register: what the head of it has not yet got, or the
  // school of a list of names.
  bool IsHeads(const Finding& finding) {
    const Person& owner = At(current_);
    const Person& head = At(0);
    if (current_ == 0 || head.name == nullptr || owner.name == nullptr ||
        head.author || owner.author || head.types.contains(finding.type)) {
      return false;
    }
    const PiiKind kind = TraitsOf(finding.type).kind;
    if (kind == PiiKind::kOrganization) return owner.types.size() == 1;
    return !owner.role.empty() && owner.types.size() > 1 &&
           !owner.types.contains(finding.type) &&
           (kind == PiiKind::kAddress || kind == PiiKind::kPhone ||
            kind == PiiKind::kAccount || kind == PiiKind::kVehicle ||
            kind == PiiKind::kDevice);
  }

  int Unsaid(const Finding& finding, const Passage& passage) {
    if (IsName(finding)) {
      const int same = Named(finding);
      if (same >= 0) return same;
      if (current_ < 0) return Add();
      if (passage.labels_name && Nameless() >= 0) return Nameless();
      const Person& owner = At(current_);
      constexpr double kNear = 3;
      const bool apart =
          (owner.author && passage.width > kNear && !passage.attributive) ||
          (owner.relative && passage.new_line);
      return owner.name == nullptr && !apart ? current_ : Add();
    }
    if (current_ < 0) return Add();
    const Person& owner = At(current_);
    if (passage.new_line && IsHeads(finding)) return 0;
    if (passage.another) return Add();
    if (TraitsOf(finding.type).kind == PiiKind::kGovernmentId &&
        owner.document != nullptr && owner.document->type == finding.type &&
        !(owner.document->value == finding.value)) {
      return Add();
    }
    if (passage.shared && first_named_ >= 0 &&
        TraitsOf(finding.type).strength == Strength::kOrganization) {
      return first_named_;
    }
    constexpr double kBeside = 2;
    if (finding.type == "CN_LICENSE_PLATE" && passage.width > kBeside &&
        owner.plate != nullptr && !(owner.plate->value == finding.value)) {
      return Add();
    }
    const bool row = passage.new_line && owner.name == nullptr &&
                     !owner.author && owner.types.contains(finding.type);
    return row ? Add() : current_;
  }

  int Governed(const Finding& finding, const Governor& governor,
               const Passage& passage) {
    int person = -1;
    switch (governor.role.kind) {
      case RoleKind::kAuthor:
      case RoleKind::kAppeal:
        person =
            IsName(finding) && Introduces(governor) ? Introduced() : Author();
        break;
      case RoleKind::kPronoun:
        person = Meant(governor.role);
        break;
      case RoleKind::kFormer:
        person = FromEnd(2);
        break;
      case RoleKind::kLatter:
        person = FromEnd(1);
        break;
      case RoleKind::kNobody:
        return Unsaid(finding, passage);
      case RoleKind::kRelative:
      case RoleKind::kParty:
        person = InRole(finding, governor);
        if (person < 0) return Unsaid(finding, passage);
        break;
    }
    if (!IsName(finding)) return person;
    const int same = Named(finding);
    const bool other =
        same >= 0 && governor.section &&
        (At(same).relative || (governor.role.kind == RoleKind::kRelative &&
                               At(same).types.size() > 1)) &&
        !At(same).roles.contains(governor.role.id);
    if (same >= 0 && !other) return same;
    if (At(person).name == nullptr) return person;
    const int another = Add();
    At(another).Describe(governor);
    return another;
  }

  static bool Introduces(const Governor& governor) {
    return governor.role.word == "我叫" || governor.role.word == "我是" ||
           governor.role.word == "i am" || governor.role.word == "i'm";
  }

  // Who gives their name gives it to what they said before it.
  int Introduced() {
    for (const Person& person : persons_) {
      if (person.author) return Author();
    }
    if (persons_.size() == 1 && persons_[0].name == nullptr &&
        !persons_[0].relative && persons_[0].roles.empty() &&
        persons_[0].sex == SaidSex::kUnsaid && !line_named_) {
      persons_[0].author = true;
      return 0;
    }
    return Author();
  }

  int Author() {
    for (std::size_t p = 0; p < persons_.size(); ++p) {
      if (persons_[p].author) return static_cast<int>(p);
    }
    const int person = Add();
    At(person).author = true;
    return person;
  }

  // The person a pronoun means: the last of a fitting sex, kin of the same
  // pronoun last of all.
  int Meant(const RoleWord& pronoun) {
    int best = LastFitting(pronoun);
    if (best < 0) best = Add();
    if (At(best).sex == SaidSex::kUnsaid) At(best).sex = pronoun.sex;
    return best;
  }

  int LastFitting(const RoleWord& pronoun) {
    int best = -1;
    const auto rank = [&](const Person& p) {
      return p.possessor == pronoun.id && !p.possessor.empty() ? 0 : 1;
    };
    for (std::size_t p = 0; p < persons_.size(); ++p) {
      const Person& person = persons_[p];
      if (person.author) continue;
      if (pronoun.sex != SaidSex::kUnsaid && person.sex != SaidSex::kUnsaid &&
          person.sex != pronoun.sex) {
        continue;
      }
      if (best >= 0) {
        const Person& other = At(best);
        if (rank(person) < rank(other)) continue;
        if (rank(person) == rank(other) && person.last < other.last) continue;
      }
      best = static_cast<int>(p);
    }
    return best;
  }

  int FromEnd(std::size_t n) {
    std::vector<int> others;
    for (std::size_t p = 0; p < persons_.size(); ++p) {
      if (!persons_[p].author) others.push_back(static_cast<int>(p));
    }
    return others.size() < n ? Meant({}) : others[others.size() - n];
  }

  // The person in a role; -1 where the word makes no person of its own.
  int InRole(const Finding& finding, const Governor& governor) {
    for (std::size_t p = persons_.size(); p-- > 0;) {
      if (!persons_[p].roles.contains(governor.role.id)) continue;
      const bool another = IsName(finding) && persons_[p].name != nullptr &&
                           !(persons_[p].name->value == finding.value);
      if (!another) return static_cast<int>(p);
    }
    const bool own = governor.role.kind == RoleKind::kRelative ||
                     governor.role.id == "applicant" || governor.section ||
                     IsName(finding);
    if (!own) return current_ >= 0 && At(current_).author ? Add() : -1;
    const int known = IsName(finding) ? Named(finding) : -1;
    // Father and son may bear one name.
    const bool same = known >= 0 && (governor.role.kind == RoleKind::kParty ||
                                     !At(known).relative);
    // A role before the name of one who had none: 车牌…，车主张三.
    const bool names = (governor.role.kind == RoleKind::kParty ||
                        governor.role.word == "联系人") &&
                       IsName(finding) && current_ >= 0 &&
                       At(current_).name == nullptr && !At(current_).author &&
                       At(current_).roles.empty();
    int person = names ? current_ : -1;
    if (same) person = known;
    if (person < 0) person = Add();
    At(person).Describe(governor);
    return person;
  }

  std::string_view text_;
  std::span<const Finding> findings_;
  std::vector<Bond> bonds_;
  std::vector<Person> persons_;
  int current_ = -1;
  std::size_t step_ = 0;
  std::vector<std::size_t> carried_;  // Of this line, said to be nobody's.
  bool line_named_ = false;
  int first_named_ = -1;  // Of the line.
};

}  // namespace

std::vector<Bond> BindFindings(std::string_view text,
                               std::span<const Finding> findings) {
  return Walk(text, findings).Bind();
}

}  // namespace undox
