#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/evasion_case.h"

namespace undox {
namespace {

// Numbers in disguise: texts of each class in words of their own.
INSTANTIATE_TEST_SUITE_P(
    Masks, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"CN_RESIDENT_ID", "身份证 {110105********002X}", "110105********002X"},
        {"CN_RESIDENT_ID", "证件 {110105XXXX1231002叉}", "110105****1231002X"},
    }));

INSTANTIATE_TEST_SUITE_P(
    ResidentIds, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"CN_RESIDENT_ID", "证号 {一一〇一〇五一九四九一二三一〇〇二叉}",
         "11010519491231002X"},
        {"CN_RESIDENT_ID", "身份证{110105-1949-1231-002X}",
         "11010519491231002X"},
        {"CN_RESIDENT_ID", "她证件号前六位{110105，生日19491231，最后002叉}",
         "11010519491231002X"},
        {"CN_RESIDENT_ID", "身份证 {二三〇幺〇三一九八七一〇二一八〇五叉}",
         "23010319871021805X"},
        {"CN_RESIDENT_ID", "证件号码：{11010519491231002叉}",
         "11010519491231002X"},
        {"CN_RESIDENT_ID", "sfz {110105 ⑲④⑨ ①②③① 002❌}", "11010519491231002X"},
        {"CN_RESIDENT_ID", "身份证号{壹壹零壹零伍 壹玖肆玖 壹贰叁壹 零零贰X}",
         "11010519491231002X"},
        {"CN_RESIDENT_ID", "她身份证{110105****1231002X}",
         "110105****1231002X"},
        {"CN_RESIDENT_ID", "{110105○○○○1231002ⅹ} 中间是出生年",
         "110105****1231002X"},
    }));

INSTANTIATE_TEST_SUITE_P(
    DigitsOfManyScripts, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "手机 {๑๙๙๙๙๖๑๔๐๘๒}", "+8619999614082"},
        {"PHONE_NUMBER", "tel {१९९९९३५०७२८}", "+8619999350728"},
        {"PHONE_NUMBER", "电话{໑໙໙໙໙໑໗໒໘໔໖}", "+8619999172846"},
        {"PHONE_NUMBER", "他{၁၉၉၉၉၆၁၄၀၈၂}", "+8619999614082"},
        {"PHONE_NUMBER", "电话 {᠑᠙᠙᠙᠙᠑᠗᠒᠘᠔᠖}", "+8619999172846"},
        {"PHONE_NUMBER", "手机{༡༩༩༩༩༣༥༠༧༢༨}", "+8619999350728"},
        {"PHONE_NUMBER", "号 {۱۹۹۹۹۶۱۴۰۸۲}", "+8619999614082"},
        {"PHONE_NUMBER", "{〡〩〩〩〩〣〥〇〧〢〨}，花码", "+8619999350728"},
        {"PHONE_NUMBER", "打{១៩៩៩៩១៧២៨៤៦}", "+8619999172846"},
    }));

INSTANTIATE_TEST_SUITE_P(
    LettersThatLookLikeDigits, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "电话 {l9999З5О7Z8}", "+8619999350728"},
        {"PHONE_NUMBER", "手机 {i9999i7Z8Чб}", "+8619999172846"},
        {"PHONE_NUMBER", "他号 {199996l4o8z}", "+8619999614082"},
        {"PHONE_NUMBER", "手机 {I9999b14O8Z}", "+8619999614082"},
        {"PHONE_NUMBER", "tel: {2O2-S55-OI44}", "+12025550144"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Strokes, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "打{ǀ9999614082}", "+8619999614082"},
        {"PHONE_NUMBER", "电话 {│9999350728}", "+8619999350728"},
        {"PHONE_NUMBER", "手机：{丨9999丨72846}", "+8619999172846"},
        {"CN_RESIDENT_ID", "身份证 {||0|05|949|23|002X}", "11010519491231002X"},
    }));

INSTANTIATE_TEST_SUITE_P(
    EachDigitChanged, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "手机 {20000283957}，每一位都减一", "+8619999172846"},
        {"QQ_NUMBER", "QQ：{296044171}（每位+1）", "307155282"},
        {"PHONE_NUMBER", "手机{08888061735}，每位加一", "+8619999172846"},
    }));

INSTANTIATE_TEST_SUITE_P(
    SeveralSpeakers, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"QQ_NUMBER", "问：扣扣多少？\n答：{3071552846}", "3071552846"},
        {"PHONE_NUMBER", "甲：报号码\n乙：{199\n乙：9917\n乙：2846}\n甲：收到",
         "+8619999172846"},
        {"PHONE_NUMBER",
         "小李：他手机多少\n小王：{一九九九\n小王：九三五\n小王：零七二八}"
         "\n小李：好",
         "+8619999350728"},
        {"QQ_NUMBER", "A：企鹅？\nB：{3071\nB：5528\nB：46}\nA：已加",
         "3071552846"},
        {"PHONE_NUMBER",
         "【楼主】：电话分三次发\n【楼主】：{"
         "199\n【楼主】：9938\n【楼主】：0156}",
         "+8619999380156"},
        {"PHONE_NUMBER",
         "一楼：手机号前三位{199\n五楼：接着9946\n八楼：结尾2073}",
         "+8619999462073"},
        {"PHONE_NUMBER", "晚晚: 她电话 {199\n晚晚: 9952\n晚晚: 3317}",
         "+8619999523317"},
        {"QQ_NUMBER", "管理：q号\n管理：{660\n管理：718\n管理：293}",
         "660718293"},
        {"PHONE_NUMBER", "1楼：打他手机{199\n2楼：9961\n3楼：4082}",
         "+8619999614082"},
        {"PHONE_NUMBER",
         "@小鹿：电话发我\n@阿布：{199\n@阿布：9970\n@阿布：8815}",
         "+8619999708815"},
        {"PHONE_NUMBER",
         "路人甲：手机\n知情者：{199-\n知情者：9983-\n知情者：1642}",
         "+8619999831642"},
    }));

INSTANTIATE_TEST_SUITE_P(
    English, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER",
         "ring him on {one nine nine, nine nine one seven, two eight four six}",
         "+8619999172846"},
        {"PHONE_NUMBER",
         "his mobile: {one double nine double nine one seven two eight four "
         "six}",
         "+8619999172846"},
        {"PHONE_NUMBER",
         "cell is {four one five five five five oh one double nine}",
         "+14155550199"},
        {"PHONE_NUMBER",
         "her number? {two-zero-two five-five-five oh-one-four-four}",
         "+12025550144"},
        {"PHONE_NUMBER",
         "dial {six four six 555 oh one two seven} and ask for the liar",
         "+16465550127"},
        {"PHONE_NUMBER",
         "my ex: phone {ONE NINE NINE NINE NINE THREE FIVE ZERO SEVEN TWO "
         "EIGHT}",
         "+8619999350728"},
        {"PHONE_NUMBER",
         "number is {seven oh three. five five five. zero one eight eight}",
         "+17035550188"},
        {"PHONE_NUMBER", "text her at {three one two, 5 5 5, zero one six one}",
         "+13125550161"},
        {"PHONE_NUMBER", "call {1 nine 9 nine 9 six 1 four 0 eight 2}",
         "+8619999614082"},
        {"PHONE_NUMBER",
         "phone number {eight one eight five five five zero one zero six}",
         "+18185550106"},
    }));

INSTANTIATE_TEST_SUITE_P(
    HongKong, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "佢電話 {五一二三 八八四六}", "+85251238846"},
        {"PHONE_NUMBER", "打俾佢：{九六六 八二 零一三}", "+85296682013"},
        {"PHONE_NUMBER", "電話號碼係 {陸伍捌零 叁叁貳壹}", "+85265803321"},
        {"PHONE_NUMBER", "WhatsApp佢 {⑨④③① ②②⑦⓪}", "+85294312270"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Taiwan, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "他手機 {零九一二 三四五 六七八}", "+886912345678"},
        {"PHONE_NUMBER", "手機號碼：{〇九三三、七一八、二〇四}",
         "+886933718204"},
    }));

INSTANTIATE_TEST_SUITE_P(
    BySound, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "号码 {要久就酒旧铃似耳寺医爸}", "+8619999042418"},
        {"PHONE_NUMBER", "自己念：{医舅舅九久期伞五灵儿吧}", "+8619999735028"},
        {"PHONE_NUMBER", "谐音：{姚酒酒酒酒吾溜起巴散意}", "+8619999567831"},
        {"PHONE_NUMBER", "电话就是{腰九就久酒山武另妻而八}，懂的懂",
         "+8619999350728"},
        {"PHONE_NUMBER", "{药救救舅舅留要似林爸耳}，读出来", "+8619999614082"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Codes, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "电话 {MTk5OTkxNzI4NDY=}", "+8619999172846"},
        {"PHONE_NUMBER", "{MTk5OTkzNTA3Mjg} 解码", "+8619999350728"},
        {"EMAIL_ADDRESS", "邮箱：{bGluLm1vQGV4YW1wbGUub3Jn}",
         "lin.mo@example.org"},
        {"PHONE_NUMBER",
         "手机 {&#49;&#57;&#57;&#57;&#57;&#54;&#49;&#52;&#48;&#56;&#50;}",
         "+8619999614082"},
        {"PHONE_NUMBER",
         "手机 "
         "{\\u0031\\u0039\\u0039\\u0039\\u0039\\u0036\\u0031\\u0034\\u0030\\u00"
         "38\\u0032}",
         "+8619999614082"},
        {"PHONE_NUMBER",
         "tel {0x31 0x39 0x39 0x39 0x39 0x36 0x31 0x34 0x30 0x38 0x32}",
         "+8619999614082"},
    }));

INSTANTIATE_TEST_SUITE_P(
    ShiftedKeys, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "按住shift看键盘：{!(((( ^!$ )*@}", "+8619999614082"},
        {"PHONE_NUMBER", "{！（（（（＃％）＆＠＊} 对照键盘数字键",
         "+8619999350728"},
        {"PHONE_NUMBER", "键盘上排自己对：{!((((!&@*$^}", "+8619999172846"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Tags, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "电话 {19<u>9991</u>72<s>846}</s>", "+8619999172846"},
        {"PHONE_NUMBER", "手机：[b]{199[/b]9935[i]0728}[/i]", "+8619999350728"},
        {"PHONE_NUMBER",
         "电话<span>{199</span><span>9961</span><span>4082}</span>",
         "+8619999614082"},
        {"PHONE_NUMBER", "手机 **{199**9917**2846}**", "+8619999172846"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Initials, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "sjh {19999172846}", "+8619999172846"},
        {"CN_RESIDENT_ID", "sfzh {11010519491231002X}", "11010519491231002X"},
        {"PHONE_NUMBER", "dhhm：{19999350728}", "+8619999350728"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Pinyin, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "shoujihao {yao jiu jiu jiu jiu yao qi er ba si liu}",
         "+8619999172846"},
        {"QQ_NUMBER", "qiu qiu hao {san ling qi yi wu wu er ba}", "30715528"},
        {"PHONE_NUMBER", "dian hua {yi jiu jiu jiu jiu san wu ling qi er ba}",
         "+8619999350728"},
    }));

INSTANTIATE_TEST_SUITE_P(
    WordsBetween, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "电话先打{199，歇一下9917，再来2846}",
         "+8619999172846"},
        {"PHONE_NUMBER", "他手机：{199嘿嘿9935哈哈0728}", "+8619999350728"},
        {"PHONE_NUMBER", "号码我念：{幺九九，嗯，九九六幺，然后呢，四洞八两}",
         "+8619999614082"},
        {"PHONE_NUMBER", "号码是{一九九……九九一七……二八四六}",
         "+8619999172846"},
        {"QQ_NUMBER", "扣扣：{三零七，一五五，二八四六}", "3071552846"},
        {"PHONE_NUMBER", "电话记好了 {199 完了是 9917 完了是 2846}",
         "+8619999172846"},
        {"PHONE_NUMBER", "手机，{199打头，9917中间，2846}收尾",
         "+8619999172846"},
        {"PHONE_NUMBER", "手机后四位{2846，前面是1999917}", "+8619999172846"},
        {"PHONE_NUMBER", "电话倒着念：{64827199991}", "+8619999172846"},
        {"PHONE_NUMBER", "号码去掉所有的a：{1a99a99a17a28a46}",
         "+8619999172846"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Backwards, EvasionTest,
    testing::ValuesIn<EvasionCase>({
        {"PHONE_NUMBER", "打{\u202E64827199991}\u202C", "+8619999172846"},
        {"QQ_NUMBER", "QQ {\u202E2551703}\u202C", "3071552"},
    }));

}  // namespace
}  // namespace undox
