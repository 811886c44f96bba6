#include "detectors/places/invented_place.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"

namespace undox {
namespace {

constexpr std::size_t kHead = 150;    // Bytes of the text's begin …
constexpr std::size_t kAround = 300;  // … and around the place.
constexpr double kMost = 4;

struct Tell {
  std::string_view word;
  double weight;
};

// Those of stories, of games, of lessons. Words that people also use of each
// other (剧情, 小说) weigh little.
constexpr Tell kTells[] = {{"连载", 2.5},
                           {"番外", 2.5},
                           {"同人文", 2.5},
                           {"男主", 2},
                           {"女主", 1.2},
                           {"小说", 1.2},
                           {"原创", 0.8},
                           {"短篇", 1.2},
                           {"主角", 1.5},
                           {"剧本", 1.5},
                           {"台词", 2},
                           {"旁白", 2},
                           {"第一幕", 2},
                           {"跑团", 2.5},
                           {"模组", 1.5},
                           {"剧情", 1.2},
                           {"副本", 1.2},
                           {"支线", 2},
                           {"主线任务", 2.5},
                           {"npc", 2},
                           {"密室逃脱", 1.5},
                           {"书友", 2},
                           {"架空", 2},
                           {"世界观", 1.2},
                           {"设定集", 2},
                           {"听力", 2.5},
                           {"课文", 2.5},
                           {"例句", 2.5},
                           {"学生作文", 2.5},
                           {"范文", 2.5},
                           {"满分作文", 2.5},
                           {"造句", 2},
                           {"阅读理解", 2.5},
                           {"完形填空", 2.5},
                           {"口语练习", 2.5},
                           {"对话练习", 2.5},
                           {"翻译练习", 2.5},
                           {"真题", 2},
                           {"模拟卷", 2},
                           {"题干", 2},
                           {"例题", 2.5},
                           {"填写示例", 2.5},
                           {"示例地址", 3},
                           {"测试数据", 2.5},
                           {"虚构", 2},
                           {"quest", 2},
                           {"raid", 1.2},
                           {"loot", 1.5},
                           {"dungeon", 2},
                           {"guild", 1},
                           {"npcs", 2},
                           {"fanfic", 2.5},
                           {"chapter", 1.5},
                           {"main character", 2},
                           {"screenplay", 2.5},
                           {"fictional", 2.5},
                           {"textbook", 2.5},
                           {"listening", 1.5},
                           {"sample address", 3},
                           {"example address", 3},
                           {"dummy data", 2.5},
                           {"test data", 2},
                           {"excuse me, is this", 1.5},
                           {"w: ", 0.8},
                           {"m: ", 0.8}};

bool HoldsWord(std::string_view text, std::string_view word) {
  const bool latin = absl::ascii_isalpha(word.front());
  for (std::size_t at = text.find(word); at != text.npos;
       at = text.find(word, at + 1)) {
    const bool inside =
        latin && ((at > 0 && absl::ascii_isalpha(text[at - 1])) ||
                  (at + word.size() < text.size() &&
                   absl::ascii_isalpha(text[at + word.size()]) &&
                   absl::ascii_isalpha(word.back())));
    if (!inside) return true;
  }
  return false;
}

// 第三章, 第12章.
bool HoldsChapter(std::string_view text) {
  constexpr std::string_view kChapter = "章";
  constexpr std::size_t kMostNumber = 9;  // Bytes of 一十二.
  for (std::size_t at = text.find("第"); at != text.npos;
       at = text.find("第", at + 1)) {
    const std::size_t number = at + std::string_view("第").size();
    const std::size_t end =
        text.substr(0, number + kMostNumber + kChapter.size())
            .find(kChapter, number);
    if (end != text.npos && end > number) return true;
  }
  return false;
}

}  // namespace

double InventedPlaceWeight(std::string_view text, Span place) {
  const std::size_t from = place.begin > kAround ? place.begin - kAround : 0;
  std::string around(text.substr(0, std::min(kHead, from)));
  around += '\n';
  around += text.substr(from, place.end + kAround - from);
  absl::AsciiStrToLower(&around);
  double weight = HoldsChapter(around) ? 1.5 : 0;
  for (const Tell& tell : kTells) {
    if (HoldsWord(around, tell.word)) weight += tell.weight;
  }
  return std::min(weight, kMost);
}

}  // namespace undox
