#include "training/names/example_maker.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace undox {
namespace {

const std::vector<std::string_view> kPronouns = {
    "他",     "她",   "这个人", "我同事", "楼主",   "这人",   "我朋友",
    "那个人", "博主", "我室友", "有人",   "我同学", "我前任", "人家"};
const std::vector<std::string_view> kBetween = {
    "，", "。", " ", "\n", "！", "…", ",", "？", "，", "。", "\n", ""};
const std::vector<std::string_view> kClauseMarks = {"，", "。", "！", "？",
                                                    " ",  ",",  "；"};

NameExample MakeWritten(const TemplateSet& templates, SeededRandom& random) {
  NameExample example;
  const std::size_t sentences = 1 + random.Below(3);
  for (std::size_t i = 0; i < sentences; ++i) {
    if (i > 0) example.text += random.Pick(kBetween);
    const double kind = random.Unit();
    if (kind < 0.40) {
      templates.AddNamed(random, example);
    } else if (kind < 0.62) {
      templates.AddFrame(random, example);
    } else if (kind < 0.70) {
      templates.AddRecord(random, example);
    } else {
      templates.AddNameless(random, example);
    }
  }
  return example;
}

// The comment with one pronoun replaced; without names if it holds none.
NameExample ReplacePronoun(const std::string& comment, const NameMaker& maker,
                           SeededRandom& random) {
  NameExample example;
  example.is_real = true;
  const std::string_view pronoun = random.Pick(kPronouns);
  const std::size_t at = comment.find(pronoun);
  const std::string_view after =
      at == std::string::npos
          ? std::string_view()
          : std::string_view(comment).substr(at + pronoun.size());
  if (at == std::string::npos || after.starts_with("们")) return example;
  const std::string name = maker.Name(random);
  example.text = comment.substr(0, at) + name + std::string(after);
  example.names = {{at, at + name.size()}};
  return example;
}

// A name, now and then with a mark behind it, before a clause of the comment.
NameExample SpliceName(const std::string& comment, const NameMaker& maker,
                       SeededRandom& random) {
  NameExample example;
  example.is_real = true;
  const std::string_view mark = random.Pick(kClauseMarks);
  const std::size_t at = comment.find(mark);
  const std::size_t begin =
      at == std::string::npos || random.Chance(0.5) ? 0 : at + mark.size();
  const std::string name = maker.Name(random);
  example.text = comment.substr(0, begin);
  example.names = {{begin, begin + name.size()}};
  example.text += name;
  if (random.Chance(0.3)) example.text += random.Pick(kBetween);
  example.text += comment.substr(begin);
  return example;
}

}  // namespace

std::vector<NameExample> MakeExamples(const WordLists& lists,
                                      const NameMaker& maker,
                                      const TemplateSet& templates,
                                      const ExampleCounts& counts,
                                      std::uint64_t seed) {
  SeededRandom random(seed);
  std::vector<NameExample> examples;
  for (std::size_t i = 0; i < counts.written; ++i) {
    examples.push_back(MakeWritten(templates, random));
  }
  if (!lists.comments.empty()) {
    for (std::size_t made = 0, tries = 0;
         made < counts.replaced && tries < 40 * counts.replaced; ++tries) {
      NameExample example =
          ReplacePronoun(random.Pick(lists.comments), maker, random);
      if (example.names.empty()) continue;
      examples.push_back(std::move(example));
      ++made;
    }
    for (std::size_t i = 0; i < counts.spliced; ++i) {
      examples.push_back(
          SpliceName(random.Pick(lists.comments), maker, random));
    }
  }
  for (std::size_t copy = 0; copy < counts.copies; ++copy) {
    for (const std::string& comment : lists.comments) {
      examples.push_back({comment, {}, true});
    }
  }
  for (std::size_t i = examples.size(); i > 1; --i) {
    std::swap(examples[i - 1], examples[random.Below(i)]);
  }
  return examples;
}

}  // namespace undox
