#include "detectors/names/name_setting.h"

#include "detectors/text/word_list.h"

namespace undox {

float SettingPenalty(std::string_view utf8) {
  using std::string_view;
  constexpr float kStory = 1.5f;
  constexpr float kNaming = 2.5f;
  static constexpr string_view kStories[] = {
      "小说",   "连载",  "番外",    "未完",   "完结",   "求收藏",   "求月票",
      "反派",   "主角",  "配角",    "饰演",   "主演",   "大结局",   "原著",
      "同人",   "剧透",  "影评",    "书评",   "读后感", "话剧",     "剧本",
      "台词",   "出戏",  "这章",    "这一章", "章节",   "剧情",     "NPC",
      "npc",    "漫画",  "动漫",    "重看",   "追剧",   "纯属虚构", "纯虚构",
      "【原创", "跑团",  "剧组",    "书友",   "古言",   "D&D",      "campaign",
      "fanfic", "novel", "chapter", "quest",  "NPCs",   "raid",     "角色"};
  static constexpr string_view kNamings[] = {
      "这名字", "这个名字", "重名", "名字大全", "示例", "样例",
      "范例",   "例：",     "例:",  "仿写",     "范文", "模板",
      "造句",   "例句",     "填空", "阅读理解", "听力", "应用题"};
  static const WordList kStoryList(kStories);
  static const WordList kNamingList(kNamings);
  if (kNamingList.FirstIn(utf8)) return kNaming;
  return kStoryList.FirstIn(utf8) ? kStory : 0;
}

}  // namespace undox
