#ifndef UNDOX_TRAINING_NAMES_WORD_LISTS_H_
#define UNDOX_TRAINING_NAMES_WORD_LISTS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/names/word_filter.h"

namespace undox {

// The public word lists that training draws from. All texts UTF-8; every list
// of words is in descending order of frequency, equals by their bytes.
struct WordLists {
  struct Surname {
    std::string text;
    double weight = 0;
  };
  std::vector<Surname> surnames;
  std::vector<std::string> words;  // Of any part of speech.
  std::vector<std::string> nouns;
  std::vector<std::string> verbs;
  std::vector<std::string> adverbs;  // And other words beside a verb.
  std::vector<std::string> places;
  std::vector<std::string> foreign;      // Transliterated names and places.
  std::vector<std::string> look_alikes;  // Words that begin with a surname.
  std::vector<std::string> people;       // Surname and given name, tagged so.
  std::vector<std::string> given;        // Given names without surname.
  std::vector<std::string> fashion;      // Characters of today's given names.
  // Everyday words of two or three characters, for a WordFilter.
  std::vector<WordFilter::Word> known_words;
  // How often each character occurs in words that are no names, damped.
  std::map<std::string, double> background;
  std::vector<std::string> comments;  // Real texts.
};

// Splits UTF-8 text into its code points.
std::vector<std::string_view> Characters(std::string_view utf8);

// Reads the rows "given" of templates.tsv: characters, each once.
void ReadFashion(std::string_view templates_tsv, WordLists& lists);
// Reads surnames.tsv.
void ReadSurnames(std::string_view tsv, WordLists& lists);
// Reads jieba's dict.txt ("word frequency tag" a line); surnames come first.
void ReadJieba(std::string_view dictionary, WordLists& lists);
// Takes the Chinese given names out of Faker's provider source (its lists
// first_names_male and first_names_female).
void ReadFakerGiven(std::string_view source, WordLists& lists);
// Reads a CSV with a column TEXT (RFC 4180).
void ReadComments(std::string_view csv, WordLists& lists);

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_WORD_LISTS_H_
