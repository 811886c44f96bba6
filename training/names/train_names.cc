// Trains the model of personal names: training/names/README.md.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "detectors/names/people_filter.h"
#include "training/names/english_lists.h"
#include "training/names/example_maker.h"
#include "training/names/name_trainer.h"

namespace undox {
namespace {

struct Options {
  std::string surnames = "detectors/data/surnames.tsv";
  std::string templates = "training/names/templates.tsv";
  std::string jieba;
  std::vector<std::string> faker_chinese;
  std::vector<std::string> faker_english;
  std::vector<std::string> census_given;
  std::string census_surnames;
  std::string english_words;
  std::string comments;
  std::string without;
  std::string out = "detectors/data";
  double unknown = 0.4;  // Share of the words that written texts do not know.
  ExampleCounts counts;
  TrainingOptions training;
};

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    fmt::print(stderr, "train_names: cannot read {}\n", path);
    std::exit(3);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

void WriteFile(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (file) return;
  fmt::print(stderr, "train_names: cannot write {}\n", path);
  std::exit(3);
}

// Filters that each lack another share of the known words.
std::vector<std::string> ThinnedWords(const WordLists& lists,
                                      const Options& options) {
  constexpr int kFilters = 6;
  SeededRandom random(options.training.seed);
  std::vector<std::string> filters;
  for (int i = 0; i < kFilters; ++i) {
    std::vector<WordFilter::Word> some;
    for (const WordFilter::Word& word : lists.known_words) {
      if (!random.Chance(options.unknown)) some.push_back(word);
    }
    filters.push_back(MakeWordFilter(some));
  }
  return filters;
}

void Train(const Options& options) {
  WordLists lists;
  ReadSurnames(ReadFile(options.surnames), lists);
  ReadFashion(ReadFile(options.templates), lists);
  ReadJieba(ReadFile(options.jieba), lists);
  for (const std::string& path : options.faker_chinese) {
    ReadFakerGiven(ReadFile(path), lists);
  }
  if (!options.comments.empty()) {
    ReadComments(ReadFile(options.comments), lists);
  }
  const NameMaker maker(lists);
  const std::string characters = maker.CharacterTable();
  WriteFile(options.out + "/name_characters.tsv",
            "# Log-odds buckets of characters as surname, first, second and "
            "sole given character;\n# made by train_names from jieba's "
            "dict.txt (MIT) and Faker (MIT).\n" +
                characters);
  WriteFile(options.out + "/known_people.bin", MakePeopleFilter(lists.people));
  const std::string words = MakeWordFilter(lists.known_words);
  WriteFile(options.out + "/name_words.bin", words);
  if (!options.faker_english.empty()) {
    std::vector<std::string> faker;
    for (const std::string& path : options.faker_english) {
      faker.push_back(ReadFile(path));
    }
    std::vector<std::string> given;
    for (const std::string& path : options.census_given) {
      given.push_back(ReadFile(path));
    }
    WriteFile(
        options.out + "/english_names.tsv",
        MakeEnglishLists(faker, given, ReadFile(options.census_surnames)));
  }
  if (!options.english_words.empty()) {
    WriteFile(options.out + "/english_common.bin",
              MakeCommonWords(ReadFile(options.english_words)));
  }
  // Live texts hold words that no list has; so shall the written ones.
  const std::string surnames = ReadFile(options.surnames);
  const std::vector<std::string> thinned = ThinnedWords(lists, options);
  std::vector<NameTables> tables;
  tables.emplace_back(surnames, characters, words);
  for (const std::string& some : thinned) {
    tables.emplace_back(surnames, characters, some);
  }
  const TemplateSet templates(ReadFile(options.templates), lists, maker,
                              options.without);
  const auto examples = MakeExamples(lists, maker, templates, options.counts,
                                     options.training.seed);
  std::sort(lists.people.begin(), lists.people.end());
  const std::string model =
      TrainNameModel(examples, tables, lists.people, options.training);
  WriteFile(options.out + "/name_weights.bin", model);
  fmt::print("{} texts, {} bytes of weights\n", examples.size(), model.size());
}

}  // namespace
}  // namespace undox

// A failed allocation ends the training, which is right.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char** argv) {
  undox::Options options;
  CLI::App app("Trains the name model from public word lists.");
  app.add_option("--surnames", options.surnames);
  app.add_option("--templates", options.templates);
  app.add_option("--jieba", options.jieba, "jieba's dict.txt")->required();
  app.add_option("--faker-zh", options.faker_chinese,
                 "Faker's person providers zh_CN, zh_TW (__init__.py)");
  app.add_option("--faker-en", options.faker_english,
                 "Faker's person providers of Latin script (__init__.py)");
  app.add_option("--census-given", options.census_given,
                 "dist.female.first, dist.male.first of the package names");
  app.add_option("--census-surnames", options.census_surnames,
                 "dist.all.last of the package names");
  app.add_option("--english-words", options.english_words,
                 "american-english-small of Debian's wamerican-small");
  app.add_option("--comments", options.comments,
                 "CSV of real texts with a column TEXT");
  app.add_option("--without", options.without,
                 "class of templates to leave out");
  app.add_option("--out", options.out, "directory of the data files");
  app.add_option("--unknown", options.unknown);
  app.add_option("--seed", options.training.seed);
  app.add_option("--passes", options.training.passes);
  app.add_option("--learners", options.training.learners);
  app.add_option("--dropout", options.training.dropout);
  app.add_option("--doubt", options.training.doubt);
  app.add_option("--rate", options.training.learning_rate);
  app.add_option("--written", options.counts.written);
  app.add_option("--replaced", options.counts.replaced);
  app.add_option("--spliced", options.counts.spliced);
  app.add_option("--copies", options.counts.copies);
  CLI11_PARSE(app, argc, argv);
  undox::Train(options);
  return 0;
}
