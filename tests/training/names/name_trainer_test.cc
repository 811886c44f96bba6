#include "training/names/name_trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "detectors/names/name_features.h"
#include "detectors/names/name_model.h"
#include "training/names/example_maker.h"

namespace undox {
namespace {

constexpr std::string_view kSurnames = "赵\t20\n钱\t2\n高\t10\n欧阳\t1\n";
constexpr std::string_view kTemplates =
    "name\t[姓名|真名]：{N}，{v}\n"
    "none\t今天{w}{v}，{K}\n"
    "field\t姓名|名字\t{N}\n"
    "field\t电话\t{P}\n"
    "given\t明丽强敏\n";

// Word lists of a few words, in jieba's form.
WordLists SmallLists() {
  WordLists lists;
  ReadSurnames(kSurnames, lists);
  ReadFashion(kTemplates, lists);
  ReadJieba(
      "高兴 500 a\n赵明丽 5 nr\n钱强 4 nr\n天气 900 n\n跑步 300 v\n"
      "非常 800 d\n北京 700 ns\n罗斯福 90 nrt\n今天 900 t\n高山 90 n\n",
      lists);
  ReadFakerGiven("first_names_male = [\n \"明强\",\n \"敏\",\n    ]\n", lists);
  ReadComments("id,TEXT\n1,今天天气真好，他非常高兴\n2,\"她，跑步\"\n", lists);
  return lists;
}

std::vector<NameExample> SmallExamples(std::uint64_t seed) {
  const WordLists lists = SmallLists();
  const NameMaker maker(lists);
  const TemplateSet templates(kTemplates, lists, maker);
  return MakeExamples(lists, maker, templates,
                      {.written = 400, .replaced = 20, .spliced = 20}, seed);
}

std::string SmallModel(std::uint64_t seed) {
  const NameTables tables(kSurnames, "");
  TrainingOptions options;
  options.passes = 2;
  options.seed = seed;
  return TrainNameModel(SmallExamples(seed), {&tables, 1}, {}, options);
}

TEST(NameTrainerTest, GivesTheSameBytesForTheSameSeed) {
  EXPECT_EQ(SmallModel(7), SmallModel(7));
}

TEST(NameTrainerTest, GivesOtherBytesForAnotherSeed) {
  EXPECT_NE(SmallModel(7), SmallModel(8));
}

TEST(NameTrainerTest, WritesAFileThatTheModelReads) {
  EXPECT_TRUE(NameModel::Parse(SmallModel(7)).ok());
}

TEST(NameTrainerTest, LearnsALabelFromAWord) {
  const std::string file = SmallModel(7);
  const auto model = NameModel::Parse(file);
  ASSERT_TRUE(model.ok());
  const NameTables tables(kSurnames, "");
  const auto score = [&](std::string_view utf8, NameCandidate candidate) {
    const NameText text(utf8);
    NameFeatures features;
    features.SetCore(text, candidate);
    features.AddRest(text, tables, candidate);
    return model->FullScore(features.all());
  };
  EXPECT_GT(score("姓名：赵敏强，跑步", {3, 1, 2}),
            score("今天高兴跑步", {2, 1, 1}));
}

TEST(ExampleMakerTest, MarksNamesOnCharacterBounds) {
  for (const NameExample& example : SmallExamples(3)) {
    for (const Span name : example.names) {
      ASSERT_LE(name.end, example.text.size());
      EXPECT_EQ(name.size() % 3, 0u);
      EXPECT_GE(name.size(), 6u);
    }
  }
}

TEST(ExampleMakerTest, TakesEveryCommentAsItIs) {
  const std::vector<NameExample> examples = SmallExamples(3);
  EXPECT_TRUE(std::any_of(examples.begin(), examples.end(),
                          [](const NameExample& example) {
                            return example.is_real && example.names.empty() &&
                                   example.text == "她，跑步";
                          }));
}

}  // namespace
}  // namespace undox
