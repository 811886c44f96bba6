#include "service/casework/notice_letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "pii/exposure/exposure_model.h"
#include "service/casework/phrases.h"
#include "service/casework/policy_pack.h"
#include "tests/service/casework/planted_draft.h"

namespace undox {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class NoticeLetterTest : public testing::Test {
 protected:
  NoticeLetterTest() : pack_(*LoadBuiltInPolicy()) {}

  NoticeLetter Letter(const PlantedDraft& draft,
                      const NoticeOptions& options = {}) {
    auto letter = DraftNoticeLetter(draft.request, draft.post, pack_, options);
    EXPECT_TRUE(letter.ok()) << letter.status();
    return letter.ok() ? *std::move(letter) : NoticeLetter{};
  }

  PolicyPack pack_;
};

TEST_F(NoticeLetterTest, NamesLinkKindsPlacesAndLevel) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(
      letter.body_zh,
      AllOf(HasSubstr("https://forum.example.com/t/1"),
            HasSubstr("电话号码：第 1、3 处"), HasSubstr("地址：第 2 处"),
            HasSubstr("高（S3）"), HasSubstr("曝光、人肉、开盒")));
}

TEST_F(NoticeLetterTest, CitesArticleAndEdition) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(
      letter.body_zh,
      AllOf(HasSubstr("《民法典》（2020-05-28）第1195条第1款"),
            HasSubstr("《民法典》（2020-05-28）第1034条"),
            HasSubstr("《个人信息保护法》（2021-08-20）第10条"),
            HasSubstr("《治安管理处罚法》（2025-06-27）第50条第1款第6项")));
}

TEST_F(NoticeLetterTest, AsksForTheMeasuresOfArticle1195AndForRecords) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.body_zh,
              AllOf(HasSubstr("删除上述内容"), HasSubstr("屏蔽上述内容"),
                    HasSubstr("断开指向"), HasSubstr("停止对上述内容"),
                    HasSubstr("保存上述内容")));
}

TEST_F(NoticeLetterTest, AsksToForwardOnlyTheBody) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.body_zh, HasSubstr("只转送本通知正文"));
  EXPECT_THAT(letter.annex_zh, HasSubstr("不得转送"));
}

TEST_F(NoticeLetterTest, WarnsThatThePlatformForwardsTheNotice) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.read_first_zh,
              AllOf(HasSubstr("转给发帖人"), HasSubstr("第1195条第2款")));
}

TEST_F(NoticeLetterTest, NamesOtherRoutesBeforeTheNotice) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.read_first_zh,
              AllOf(HasSubstr("12377"), HasSubstr("《个人信息保护法》"),
                    HasSubstr("第47条"), HasSubstr("110")));
}

TEST_F(NoticeLetterTest, SaysThatRemovalIsNeverPaidFor) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.read_first_zh,
              AllOf(HasSubstr("只起草文书"), HasSubstr("不收任何删除费用"),
                    HasSubstr("（2013-09-06）第7条"),
                    HasSubstr("（2020-12-29）第10条")));
}

TEST_F(NoticeLetterTest, CallsItsReminderATargetAndNoDeadline) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.read_first_zh, HasSubstr("不是法定期限"));
  EXPECT_THAT(letter.body_zh, Not(HasSubstr("日内")));
  EXPECT_THAT(letter.body_zh, Not(HasSubstr("小时内")));
}

TEST_F(NoticeLetterTest, PutsAMinorFirst) {
  const NoticeLetter letter = Letter(PlantDraft(pack_, 5));
  EXPECT_THAT(letter.body_zh, AllOf(HasSubstr("1. 涉及未成年人，请优先处理"),
                                    HasSubstr("《未成年人网络保护条例》")));
  EXPECT_THAT(letter.read_first_zh, HasSubstr("《未成年人保护法》"));
  EXPECT_THAT(letter.annex_zh, HasSubstr("监护人均可提出"));
}

TEST_F(NoticeLetterTest, LeavesAVisibleBlankForAMissingLink) {
  PlantedDraft draft = PlainDraft(pack_);
  draft.request.post_url.clear();
  const NoticeLetter letter = Letter(draft);
  EXPECT_THAT(letter.body_zh, HasSubstr("链接　　：【请填写】"));
  EXPECT_THAT(letter.read_first_zh, HasSubstr("完整链接"));
}

TEST_F(NoticeLetterTest, LeavesAVisibleBlankForALinkThatHoldsAValue) {
  const NoticeLetter letter = Letter(PlantDraft(pack_, 12));
  EXPECT_THAT(letter.body_zh, HasSubstr("链接　　：【请填写】"));
  EXPECT_THAT(letter.read_first_zh, HasSubstr("原链接里含有被曝光的信息"));
}

TEST_F(NoticeLetterTest, LeavesAVisibleBlankForADayThatIsNotKnown) {
  PlantedDraft draft = PlainDraft(pack_);
  draft.request.post_date.clear();
  const NoticeLetter letter = Letter(draft);
  EXPECT_THAT(letter.body_zh, HasSubstr("发布日期：【请填写】"));
  EXPECT_THAT(letter.read_first_zh, HasSubstr("内容的发布日期"));
}

// The cues before kSelfDisclosure raise the level; the others lower it.
TEST(ReasonWordsTest, ExistForEveryCueThatRaises) {
  for (int cue = 0; cue < static_cast<int>(IntentCue::kSelfDisclosure); ++cue) {
    const std::string id =
        "cue:" + std::string(IntentCueId(static_cast<IntentCue>(cue)));
    EXPECT_NE(Words("reason", id), "") << id;
    EXPECT_NE(Words("reason", id, Language::kEnglish), "") << id;
  }
}

TEST_F(NoticeLetterTest, SaysWhenNoActIsCited) {
  PlantedDraft draft = PlainDraft(pack_);
  draft.request.ground_ids = {"civil-code-1195"};
  EXPECT_THAT(Letter(draft).read_first_zh, HasSubstr("没有找到适用的侵权条文"));
}

TEST_F(NoticeLetterTest, DoesNotCiteADraftLaw) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.body_zh, Not(HasSubstr("征求意见稿")));
}

TEST_F(NoticeLetterTest, MarksADraftLawThatWasSwitchedOn) {
  pack_.use_drafts = true;
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  EXPECT_THAT(letter.body_zh, HasSubstr("〔征求意见稿，尚未生效〕"));
}

TEST_F(NoticeLetterTest, AsksToCheckWhatWasNotReadInFull) {
  const NoticeLetter letter = Letter(PlantDraft(pack_, 1));  // Of 2025.
  EXPECT_THAT(
      letter.read_first_zh,
      HasSubstr("未读到官方全文，务必核对：《治安管理处罚法》（2012-10-26）"));
}

TEST_F(NoticeLetterTest, KeepsAnAuthorsNameOnOneLine) {
  PlantedDraft draft = PlainDraft(pack_);
  draft.request.author = "a\n三、法律依据\u202E{{url}}";
  const NoticeLetter letter = Letter(draft);
  EXPECT_THAT(letter.body_zh, HasSubstr("发布账号：a 三、法律依据 {{url}}"));
}

TEST_F(NoticeLetterTest, LeavesNoPlaceholderUnfilled) {
  const NoticeLetter letter = Letter(PlainDraft(pack_));
  for (const std::string& part : {letter.read_first_zh, letter.body_zh,
                                  letter.annex_zh, letter.companion_en}) {
    EXPECT_THAT(part, Not(HasSubstr("{{")));
    EXPECT_THAT(part, Not(HasSubstr("}}")));
  }
}

TEST_F(NoticeLetterTest, RefusesAPackWithoutACitedEntry) {
  const PlantedDraft draft = PlainDraft(pack_);
  std::erase_if(pack_.entries, [](const PolicyEntry& entry) {
    return entry.id == "civil-code-1195-2";
  });
  const auto letter = DraftNoticeLetter(draft.request, draft.post, pack_, {});
  ASSERT_FALSE(letter.ok());
  EXPECT_THAT(letter.status().message(), HasSubstr("civil-code-1195-2"));
}

}  // namespace
}  // namespace undox
